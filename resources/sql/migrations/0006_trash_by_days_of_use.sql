-- 0006: days on which the library was opened, by which the trash is emptied: a clock that is wrong must empty nothing.

-- The order is the order in which they came, whatever the clock said; a day is counted once.
CREATE TABLE opened_day (
    id        INTEGER PRIMARY KEY,
    day       TEXT NOT NULL UNIQUE,                   -- '2026-11-22', as the reader's clock said
    opened_at INTEGER NOT NULL
) STRICT;

-- The last day of use before an act moved something to the trash, so that the days after it can be counted.
CREATE TABLE deletion (
    batch       TEXT PRIMARY KEY,                     -- deleted_batch of what was moved
    last_day_id INTEGER NOT NULL                      -- of opened_day; 0: before the first one
) STRICT, WITHOUT ROWID;

-- What lies in the trash already stays as long as what comes there now.
INSERT OR IGNORE INTO deletion (batch, last_day_id)
SELECT deleted_batch, 0 FROM (
    SELECT deleted_batch FROM article UNION SELECT deleted_batch FROM annotation UNION SELECT deleted_batch FROM tag
) WHERE deleted_batch IS NOT NULL;

-- Triggers, since whatever moves something there must not forget it.
CREATE TRIGGER article_moved_to_trash AFTER UPDATE OF deleted_at ON article
WHEN old.deleted_at IS NULL AND new.deleted_batch IS NOT NULL BEGIN
    INSERT OR IGNORE INTO deletion (batch, last_day_id)
    VALUES (new.deleted_batch, (SELECT coalesce(max(id), 0) FROM opened_day));
END;

CREATE TRIGGER annotation_moved_to_trash AFTER UPDATE OF deleted_at ON annotation
WHEN old.deleted_at IS NULL AND new.deleted_batch IS NOT NULL BEGIN
    INSERT OR IGNORE INTO deletion (batch, last_day_id)
    VALUES (new.deleted_batch, (SELECT coalesce(max(id), 0) FROM opened_day));
END;

CREATE TRIGGER tag_moved_to_trash AFTER UPDATE OF deleted_at ON tag
WHEN old.deleted_at IS NULL AND new.deleted_batch IS NOT NULL BEGIN
    INSERT OR IGNORE INTO deletion (batch, last_day_id)
    VALUES (new.deleted_batch, (SELECT coalesce(max(id), 0) FROM opened_day));
END;
