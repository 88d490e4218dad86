-- 0012: an index that holds all that lists of annotations are ordered and grouped by, so that a list is made without
-- reading a single annotation. It counts those of an article, too, as annotation_outside_trash did.

DROP INDEX annotation_outside_trash;

CREATE INDEX annotation_listed
ON annotation (article_id, created_at, revision_id, position_start, position_end, colour, deleted_at)
WHERE deleted_at IS NULL;
