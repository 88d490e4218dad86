-- 0007: what files of notes were exported as the last time: the common ancestor of what a person made of a file since
-- and of what is exported next.

-- subject is the id in the file's front matter: an article's, or that of a file about several. It refers to no row,
-- since a file outlives its article. One row for each file of a folder, so that several vaults don't know of each other.
CREATE TABLE exported_file (
    id            INTEGER PRIMARY KEY,
    folder        TEXT NOT NULL,                      -- canonical path
    subject       TEXT NOT NULL,
    path          TEXT NOT NULL,                      -- in the folder, where the file was then
    base          BLOB NOT NULL,                      -- compressed; see exchange/vault/notebase.h
    rendered_hash TEXT NOT NULL,                      -- of what the library had to say, before it was merged
    file_size     INTEGER NOT NULL CHECK (file_size >= 0), -- bytes, as the file was left
    file_modified INTEGER NOT NULL,                   -- nanoseconds since 1970-01-01 UTC; likewise
    exported_at   INTEGER NOT NULL,
    batch         TEXT NOT NULL,
    UNIQUE (folder, subject)
) STRICT;
