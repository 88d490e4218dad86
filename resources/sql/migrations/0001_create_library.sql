-- 0001: articles with their revisions, annotations with their anchors, tags and the names of colours.
--
-- Every uuid is 36 lower-case characters. Times (…_at) are milliseconds since 1970-01-01 UTC; deleted_at is
-- NULL outside the trash, and deleted_batch the act that moved the row there. A version counts the changes
-- that a reader can undo, from 1. A batch is the act that made the row. Hashes are SHA-256 in lower-case
-- hexadecimal digits. No foreign key cascades: rows of the reader never go because others go.

CREATE TABLE article (
    id                  INTEGER PRIMARY KEY,
    uuid                TEXT NOT NULL UNIQUE,
    current_revision_id INTEGER NOT NULL,
    identity            TEXT NOT NULL,                -- canonical URL, else canonical path; '' for pasted text
    -- An origin says how the value beside it is known: 0 not at all, 1 derived, 2 stated, 3 edited by the reader.
    title               TEXT NOT NULL,
    title_origin        INTEGER NOT NULL CHECK (title_origin BETWEEN 0 AND 3),
    authors             TEXT NOT NULL,                -- one a line, in the order of the source
    authors_origin      INTEGER NOT NULL CHECK (authors_origin BETWEEN 0 AND 3),
    published           TEXT NOT NULL,                -- '2025', '2025-01', '2025-01-07' or ''
    published_origin    INTEGER NOT NULL CHECK (published_origin BETWEEN 0 AND 3),
    source              TEXT NOT NULL,
    source_origin       INTEGER NOT NULL CHECK (source_origin BETWEEN 0 AND 3),
    site                TEXT NOT NULL,
    site_origin         INTEGER NOT NULL CHECK (site_origin BETWEEN 0 AND 3),
    url                 TEXT NOT NULL,
    url_origin          INTEGER NOT NULL CHECK (url_origin BETWEEN 0 AND 3),
    language            TEXT NOT NULL,                -- BCP 47
    language_origin     INTEGER NOT NULL CHECK (language_origin BETWEEN 0 AND 3),
    reading_state       INTEGER NOT NULL DEFAULT 0 CHECK (reading_state BETWEEN 0 AND 2), -- 0 unread, 1 reading, 2 done
    reading_position    INTEGER NOT NULL DEFAULT 0 CHECK (reading_position >= 0), -- UTF-16 offset in the text
    note                TEXT NOT NULL DEFAULT '',     -- Markdown
    added_at            INTEGER NOT NULL,
    modified_at         INTEGER NOT NULL,
    deleted_at          INTEGER,
    deleted_batch       TEXT,
    version             INTEGER NOT NULL DEFAULT 1,
    batch               TEXT NOT NULL,
    FOREIGN KEY (id, current_revision_id) REFERENCES revision (article_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX article_identity ON article (identity) WHERE identity <> '';
CREATE INDEX article_added ON article (added_at);

-- What the library list shows of a revision; its text and its original stand apart, so that the list reads neither.
CREATE TABLE revision (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE,
    article_id     INTEGER NOT NULL REFERENCES article (id),
    text_hash      TEXT NOT NULL,                     -- of the UTF-8 of revision_body.text
    structure_hash TEXT NOT NULL,                     -- of revision_body.structure
    words          INTEGER NOT NULL CHECK (words >= 0),
    origin         TEXT NOT NULL,                     -- path or address that it was made from; 'paste'
    created_at     INTEGER NOT NULL,
    batch          TEXT NOT NULL,
    UNIQUE (article_id, id)                           -- for the foreign keys of article and annotation
) STRICT;

CREATE INDEX revision_text_hash ON revision (text_hash);

CREATE TABLE revision_body (
    revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
    text        TEXT NOT NULL,                        -- canonical text
    structure   BLOB NOT NULL                         -- JSON: blocks and inline runs
) STRICT;

CREATE TABLE original (
    revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
    bytes       BLOB NOT NULL,                        -- length in 4 bytes, big endian, then zlib
    hash        TEXT NOT NULL,                        -- of the bytes before they were compressed
    media_type  TEXT NOT NULL,
    charset     TEXT NOT NULL
) STRICT;

CREATE TABLE annotation (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE,
    article_id     INTEGER NOT NULL,
    revision_id    INTEGER NOT NULL,                  -- that the selectors were made on
    position_start INTEGER NOT NULL CHECK (position_start >= 0), -- code points
    position_end   INTEGER NOT NULL CHECK (position_end > position_start),
    quote_exact    TEXT NOT NULL,
    quote_prefix   TEXT NOT NULL,
    quote_suffix   TEXT NOT NULL,
    quote_hash     TEXT NOT NULL,                     -- of exact, prefix and suffix, each ended by U+0000
    colour         INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 6),
    note           TEXT NOT NULL,                     -- Markdown
    created_at     INTEGER NOT NULL,
    modified_at    INTEGER NOT NULL,
    deleted_at     INTEGER,
    deleted_batch  TEXT,
    version        INTEGER NOT NULL DEFAULT 1,
    batch          TEXT NOT NULL,
    FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id)
) STRICT;

CREATE INDEX annotation_article ON annotation (article_id);
CREATE INDEX annotation_outside_trash ON annotation (article_id) WHERE deleted_at IS NULL; -- counts
CREATE INDEX annotation_revision ON annotation (revision_id);

-- Where an annotation was found in a revision: derived from its selectors and the text.
CREATE TABLE anchor (
    annotation_id  INTEGER NOT NULL REFERENCES annotation (id),
    revision_id    INTEGER NOT NULL REFERENCES revision (id),
    state          INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2), -- 0 same, 1 moved, 2 orphan
    position_start INTEGER NOT NULL CHECK (position_start >= 0),   -- code points; 0 for an orphan
    position_end   INTEGER NOT NULL CHECK (position_end >= position_start),
    PRIMARY KEY (annotation_id, revision_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,                      -- as first typed; '/' parts the levels
    folded        TEXT NOT NULL UNIQUE,               -- the name, case folded
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    deleted_batch TEXT,
    version       INTEGER NOT NULL DEFAULT 1,
    batch         TEXT NOT NULL
) STRICT;

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article (id),
    tag_id     INTEGER NOT NULL REFERENCES tag (id),
    batch      TEXT NOT NULL,
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tag_tag ON article_tag (tag_id);

CREATE TABLE annotation_tag (
    annotation_id INTEGER NOT NULL REFERENCES annotation (id),
    tag_id        INTEGER NOT NULL REFERENCES tag (id),
    batch         TEXT NOT NULL,
    PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_tag_tag ON annotation_tag (tag_id);

-- Only the colours that the reader gave a name.
CREATE TABLE colour (
    id      INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 6), -- the number of the colour
    name    TEXT NOT NULL,
    batch   TEXT NOT NULL
) STRICT;
