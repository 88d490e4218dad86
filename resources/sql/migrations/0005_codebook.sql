-- 0005: the code book: descriptions and colours of tags, tags that were merged, and pairs that only look alike.
--
-- A tag in the trash no longer keeps its name from a new one. SQLite can't drop a constraint: the table is made anew.

CREATE TABLE tag_of_codebook (
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,                      -- as first typed; '/' parts the levels
    folded        TEXT NOT NULL,                      -- the name, case folded
    description   TEXT NOT NULL DEFAULT '',           -- plain text
    colour        INTEGER CHECK (colour BETWEEN 0 AND 16777215), -- 0xRRGGBB; NULL: none
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    deleted_batch TEXT,
    gone          INTEGER NOT NULL DEFAULT 0          -- 1: not even in the trash, kept only to be taken back
        CHECK (gone = 0 OR (gone = 1 AND deleted_at IS NOT NULL)),
    merged_into   INTEGER REFERENCES tag (id)
        CHECK (merged_into IS NULL OR gone = 1),
    version       INTEGER NOT NULL DEFAULT 1,
    batch         TEXT NOT NULL
) STRICT;

INSERT INTO tag_of_codebook (id, uuid, name, folded, created_at, deleted_at, deleted_batch, version, batch)
SELECT id, uuid, name, folded, created_at, deleted_at, deleted_batch, version, batch FROM tag;

DROP TABLE tag;

ALTER TABLE tag_of_codebook RENAME TO tag;

CREATE UNIQUE INDEX tag_folded ON tag (folded) WHERE deleted_at IS NULL;

-- What the reader has said of two tags that look like one.
CREATE TABLE distinct_tags (
    first_id  INTEGER NOT NULL REFERENCES tag (id),
    second_id INTEGER NOT NULL REFERENCES tag (id) CHECK (first_id < second_id),
    batch     TEXT NOT NULL,
    PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
