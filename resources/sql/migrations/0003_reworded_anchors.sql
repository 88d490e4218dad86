-- 0003: anchors of passages that were reworded, and how much of each passage was found.
--
-- SQLite can't change a CHECK: the table is made anew.

CREATE TABLE anchor_with_score (
    annotation_id  INTEGER NOT NULL REFERENCES annotation (id),
    revision_id    INTEGER NOT NULL REFERENCES revision (id),
    state          INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), -- 0 same, 1 moved, 2 orphan, 3 reworded
    position_start INTEGER NOT NULL CHECK (position_start >= 0),   -- code points; 0 for an orphan
    position_end   INTEGER NOT NULL CHECK (position_end >= position_start),
    score          INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000), -- thousandths of the quote and its context; 0 for an orphan
    PRIMARY KEY (annotation_id, revision_id)
) STRICT, WITHOUT ROWID;

-- Until now nothing was anchored that did not stand there letter for letter.
INSERT INTO anchor_with_score (annotation_id, revision_id, state, position_start, position_end, score)
SELECT annotation_id, revision_id, state, position_start, position_end, iif(state = 2, 0, 1000) FROM anchor;

DROP TABLE anchor;

ALTER TABLE anchor_with_score RENAME TO anchor;
