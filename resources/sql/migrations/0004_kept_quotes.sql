-- 0004: quotes that the reader keeps, though a later revision of the article says something else there, or nothing.

CREATE TABLE kept_quote (
    annotation_id INTEGER NOT NULL REFERENCES annotation (id),
    revision_id   INTEGER NOT NULL REFERENCES revision (id),
    quote_hash    TEXT NOT NULL,   -- annotation.quote_hash of the quote that was kept: another one was not
    kept_at       INTEGER NOT NULL,
    batch         TEXT NOT NULL,
    PRIMARY KEY (annotation_id, revision_id)
) STRICT, WITHOUT ROWID;

-- What asks for a review, among anchors of which nearly all are found as they were.
CREATE INDEX anchor_reworded_or_orphan ON anchor (annotation_id, revision_id) WHERE state IN (2, 3);
