-- 0008: the search index: the words of articles, and those of annotations, notes and tags.
--
-- Only what lies outside the trash is indexed. Before each text stands its article's language between two U+E000, for
-- the tokenizer, which can't ask for it. Whoever changes something that is indexed puts its row into search_stale
-- before the change (the triggers do); that takes its words out of the index, and before COMMIT the Writer puts the new
-- ones in, and the row out again. A row is in the index when it has one in …_docsize.

CREATE INDEX article_language ON article (language);

CREATE VIEW search_article_content AS
SELECT a.id AS id,
       char(57344) || a.language || char(57344) || a.title AS title,
       char(57344) || a.language || char(57344) || b.text AS text,
       char(57344) || a.language || char(57344) || a.authors AS authors,
       char(57344) || a.language || char(57344) || a.source AS source
FROM article a JOIN revision_body b ON b.revision_id = a.current_revision_id
WHERE a.deleted_at IS NULL;

CREATE VIRTUAL TABLE search_article USING fts5(
    title, text, authors, source,
    content = 'search_article_content', content_rowid = 'id', tokenize = 'randnotiz'
);

CREATE VIEW search_annotation_words AS
SELECT n.id AS id,
       char(57344) || a.language || char(57344) || n.quote_exact AS quote,
       char(57344) || a.language || char(57344) || n.note AS note,
       char(57344) || a.language || char(57344) || coalesce((
           SELECT group_concat(name, char(10)) FROM (
               SELECT t.name FROM annotation_tag x JOIN tag t ON t.id = x.tag_id
               WHERE x.annotation_id = n.id AND t.deleted_at IS NULL ORDER BY t.id)), '') AS tags
FROM annotation n JOIN article a ON a.id = n.article_id
WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL;

CREATE VIEW search_article_note_words AS
SELECT a.id AS id,
       '' AS quote,
       char(57344) || a.language || char(57344) || a.note AS note,
       char(57344) || a.language || char(57344) || coalesce((
           SELECT group_concat(name, char(10)) FROM (
               SELECT t.name FROM article_tag x JOIN tag t ON t.id = x.tag_id
               WHERE x.article_id = a.id AND t.deleted_at IS NULL ORDER BY t.id)), '') AS tags
FROM article a
WHERE a.deleted_at IS NULL AND (a.note <> '' OR EXISTS (
    SELECT 1 FROM article_tag x JOIN tag t ON t.id = x.tag_id WHERE x.article_id = a.id AND t.deleted_at IS NULL));

-- Annotations have even rows, the notes and tags of articles odd ones.
CREATE VIEW search_note_content AS
SELECT 2 * id AS id, quote, note, tags FROM search_annotation_words
UNION ALL
SELECT 2 * id + 1, quote, note, tags FROM search_article_note_words;

CREATE VIRTUAL TABLE search_note USING fts5(
    quote, note, tags,
    content = 'search_note_content', content_rowid = 'id', tokenize = 'randnotiz'
);

CREATE TABLE search_stale (
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2), -- 0 article, 1 annotation, 2 note and tags of an article
    id   INTEGER NOT NULL,                              -- of the article or annotation
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- How many words each row of the index has: 4096 numbers of 4 bytes, little endian, in a block.
CREATE TABLE search_length (
    id      INTEGER PRIMARY KEY,                        -- (row / 4096) * 2, and 1 more for search_note
    lengths BLOB NOT NULL
) STRICT;

CREATE TABLE search_state (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO search_state (name, value) VALUES
    ('tokenizer', 0),       -- searchTokenizerVersion of the index; 0: not made yet
    ('generation', 0),      -- counts the changes of the index
    ('article_next', 1),    -- while it is being made: the first row that may be missing; 0: complete
    ('annotation_next', 1),
    ('note_next', 1);

-- A small transaction adds few words: fewer, larger merges than the default (4) make an import quicker.
INSERT INTO search_article (search_article, rank) VALUES ('automerge', 8);
INSERT INTO search_article (search_article, rank) VALUES ('hashsize', 67108864);
INSERT INTO search_note (search_note, rank) VALUES ('automerge', 8);

CREATE TRIGGER search_stale_article BEFORE INSERT ON search_stale WHEN new.kind = 0 BEGIN
    INSERT INTO search_article (search_article, rowid, title, text, authors, source)
    SELECT 'delete', id, title, text, authors, source FROM search_article_content
    WHERE id = new.id AND EXISTS (SELECT 1 FROM search_article_docsize d WHERE d.id = new.id);
END;

CREATE TRIGGER search_stale_annotation BEFORE INSERT ON search_stale WHEN new.kind = 1 BEGIN
    INSERT INTO search_note (search_note, rowid, quote, note, tags)
    SELECT 'delete', 2 * id, quote, note, tags FROM search_annotation_words
    WHERE id = new.id AND EXISTS (SELECT 1 FROM search_note_docsize d WHERE d.id = 2 * new.id);
END;

CREATE TRIGGER search_stale_article_note BEFORE INSERT ON search_stale WHEN new.kind = 2 BEGIN
    INSERT INTO search_note (search_note, rowid, quote, note, tags)
    SELECT 'delete', 2 * id + 1, quote, note, tags FROM search_article_note_words
    WHERE id = new.id AND EXISTS (SELECT 1 FROM search_note_docsize d WHERE d.id = 2 * new.id + 1);
END;

CREATE TRIGGER search_article_inserted AFTER INSERT ON article BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) SELECT 0, new.id UNION ALL SELECT 2, new.id WHERE new.note <> '';
END;

CREATE TRIGGER search_article_text_changes
BEFORE UPDATE OF title, authors, source, language, current_revision_id, deleted_at ON article
WHEN old.title <> new.title OR old.authors <> new.authors OR old.source <> new.source OR old.language <> new.language
    OR old.current_revision_id <> new.current_revision_id OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (0, old.id);
END;

CREATE TRIGGER search_article_note_changes BEFORE UPDATE OF note, language, deleted_at ON article
WHEN old.note <> new.note OR old.language <> new.language OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (2, old.id);
END;

CREATE TRIGGER search_article_annotations_change BEFORE UPDATE OF language, deleted_at ON article
WHEN old.language <> new.language OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) SELECT 1, n.id FROM annotation n WHERE n.article_id = old.id;
END;

CREATE TRIGGER search_article_deleted BEFORE DELETE ON article BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (0, old.id), (2, old.id);
END;

CREATE TRIGGER search_annotation_inserted AFTER INSERT ON annotation BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, new.id);
END;

CREATE TRIGGER search_annotation_changes BEFORE UPDATE OF quote_exact, note, article_id, deleted_at ON annotation
WHEN old.quote_exact <> new.quote_exact OR old.note <> new.note OR old.article_id <> new.article_id
    OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, old.id);
END;

CREATE TRIGGER search_annotation_deleted BEFORE DELETE ON annotation BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, old.id);
END;

CREATE TRIGGER search_annotation_tagged BEFORE INSERT ON annotation_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, new.annotation_id);
END;

CREATE TRIGGER search_annotation_retagged BEFORE UPDATE ON annotation_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, old.annotation_id), (1, new.annotation_id);
END;

CREATE TRIGGER search_annotation_untagged BEFORE DELETE ON annotation_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (1, old.annotation_id);
END;

CREATE TRIGGER search_article_tagged BEFORE INSERT ON article_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (2, new.article_id);
END;

CREATE TRIGGER search_article_retagged BEFORE UPDATE ON article_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (2, old.article_id), (2, new.article_id);
END;

CREATE TRIGGER search_article_untagged BEFORE DELETE ON article_tag BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) VALUES (2, old.article_id);
END;

CREATE TRIGGER search_tag_changes BEFORE UPDATE OF name, deleted_at ON tag
WHEN old.name <> new.name OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT OR IGNORE INTO search_stale (kind, id) SELECT 1, x.annotation_id FROM annotation_tag x WHERE x.tag_id = old.id;
    INSERT OR IGNORE INTO search_stale (kind, id) SELECT 2, x.article_id FROM article_tag x WHERE x.tag_id = old.id;
END;
