-- 0002: articles by their addresses: when a revision was fetched, texts that are still missing, pictures, and what
-- the reader wants of a site.

ALTER TABLE revision ADD COLUMN fetched_at INTEGER NOT NULL DEFAULT 0;   -- 0: not fetched, but from a file or pasted
ALTER TABLE revision ADD COLUMN text_missing INTEGER NOT NULL DEFAULT 0  -- 1: the text is only the article's address
    CHECK (text_missing IN (0, 1));

CREATE INDEX revision_fetched_from ON revision (origin) WHERE fetched_at > 0;

-- Only the sites of which the reader wants something else than the defaults.
CREATE TABLE site (
    site            TEXT PRIMARY KEY,                 -- article.site; '' for articles that come from none
    shows_pictures  INTEGER NOT NULL CHECK (shows_pictures IN (0, 1)),
    keeps_originals INTEGER NOT NULL CHECK (keeps_originals IN (0, 1)),
    batch           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE picture (
    id         INTEGER PRIMARY KEY,
    hash       TEXT NOT NULL UNIQUE,                  -- of the bytes
    media_type TEXT NOT NULL,                         -- 'image/png', 'image/jpeg', 'image/gif' or 'image/webp'
    bytes      BLOB NOT NULL,
    batch      TEXT NOT NULL
) STRICT;

-- What was found at an address that an article names.
CREATE TABLE picture_address (
    address    TEXT PRIMARY KEY,
    picture_id INTEGER NOT NULL REFERENCES picture (id),
    fetched_at INTEGER NOT NULL,
    batch      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX picture_address_picture ON picture_address (picture_id);
