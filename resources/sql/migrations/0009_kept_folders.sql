-- 0009: folders of notes that are kept up to date, and what has changed since they were: a number for every change that
-- can be seen in an article's notes.

-- One row: the last number that was given. It never goes back, also when what it was given for is deleted.
CREATE TABLE notes_counter (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL
) STRICT;

INSERT INTO notes_counter (id, last) VALUES (1, 1);

-- The number of the last change of anything that an article's notes are made of.
CREATE TABLE notes_change (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    change     INTEGER NOT NULL
) STRICT;

INSERT INTO notes_change (article_id, change) SELECT id, 1 FROM article;

-- Triggers, since whatever changes something there must not forget it. A table that a later migration makes anew needs
-- its triggers anew; a test goes through all columns.
CREATE VIEW changed_notes AS SELECT article_id FROM notes_change;

CREATE TRIGGER notes_changed INSTEAD OF INSERT ON changed_notes BEGIN
    UPDATE notes_counter SET last = last + 1;
    INSERT INTO notes_change (article_id, change) VALUES (new.article_id, (SELECT last FROM notes_counter))
    ON CONFLICT (article_id) DO UPDATE SET change = excluded.change;
END;

CREATE TRIGGER article_made AFTER INSERT ON article BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.id);
END;

CREATE TRIGGER article_changed AFTER UPDATE OF uuid, current_revision_id, title, authors, published, source, site, url,
    language, reading_state, note, added_at, deleted_at ON article BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.id);
END;

CREATE TRIGGER article_deleted BEFORE DELETE ON article BEGIN
    UPDATE notes_counter SET last = last + 1;
    DELETE FROM notes_change WHERE article_id = old.id;
END;

CREATE TRIGGER revision_changed AFTER UPDATE OF uuid, article_id, text_hash, fetched_at ON revision BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.article_id);
END;

CREATE TRIGGER revision_body_changed AFTER UPDATE ON revision_body BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM revision WHERE id = new.revision_id;
END;

CREATE TRIGGER annotation_made AFTER INSERT ON annotation BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.article_id);
END;

CREATE TRIGGER annotation_changed AFTER UPDATE OF uuid, article_id, revision_id, position_start, position_end, quote_exact,
    quote_prefix, quote_suffix, colour, note, created_at, modified_at, deleted_at ON annotation BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.article_id);
END;

CREATE TRIGGER annotation_deleted AFTER DELETE ON annotation BEGIN
    INSERT INTO changed_notes (article_id) VALUES (old.article_id);
END;

CREATE TRIGGER anchor_made AFTER INSERT ON anchor BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER anchor_changed AFTER UPDATE ON anchor BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER anchor_deleted AFTER DELETE ON anchor BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = old.annotation_id;
END;

CREATE TRIGGER quote_kept AFTER INSERT ON kept_quote BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER quote_kept_otherwise AFTER UPDATE ON kept_quote BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER quote_not_kept AFTER DELETE ON kept_quote BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = old.annotation_id;
END;

CREATE TRIGGER article_tagged AFTER INSERT ON article_tag BEGIN
    INSERT INTO changed_notes (article_id) VALUES (new.article_id);
END;

CREATE TRIGGER article_retagged AFTER UPDATE ON article_tag BEGIN
    INSERT INTO changed_notes (article_id) VALUES (old.article_id);
    INSERT INTO changed_notes (article_id) VALUES (new.article_id);
END;

CREATE TRIGGER article_untagged AFTER DELETE ON article_tag BEGIN
    INSERT INTO changed_notes (article_id) VALUES (old.article_id);
END;

CREATE TRIGGER annotation_tagged AFTER INSERT ON annotation_tag BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER annotation_retagged AFTER UPDATE ON annotation_tag BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id IN (old.annotation_id, new.annotation_id);
END;

CREATE TRIGGER annotation_untagged AFTER DELETE ON annotation_tag BEGIN
    INSERT INTO changed_notes (article_id) SELECT article_id FROM annotation WHERE id = old.annotation_id;
END;

CREATE TRIGGER tag_changed AFTER UPDATE OF uuid, name, folded, deleted_at ON tag BEGIN
    INSERT INTO changed_notes (article_id)
    SELECT article_id FROM article_tag WHERE tag_id = new.id
    UNION
    SELECT n.article_id FROM annotation_tag t JOIN annotation n ON n.id = t.annotation_id WHERE t.tag_id = new.id;
END;

-- The names of colours are in the notes of all articles: whoever writes notes compares them.
CREATE TRIGGER colour_named AFTER INSERT ON colour BEGIN
    UPDATE notes_counter SET last = last + 1;
END;

CREATE TRIGGER colour_renamed AFTER UPDATE ON colour BEGIN
    UPDATE notes_counter SET last = last + 1;
END;

CREATE TRIGGER colour_unnamed AFTER DELETE ON colour BEGIN
    UPDATE notes_counter SET last = last + 1;
END;

-- What an exported file was made from, so that it need not be made again as long as that is the same; '' as it was not
-- kept until now.
ALTER TABLE exported_file ADD COLUMN stamp TEXT NOT NULL DEFAULT '';

-- Folders into which the notes are exported by themselves whenever they change.
CREATE TABLE kept_folder (
    id         INTEGER PRIMARY KEY,
    folder     TEXT NOT NULL UNIQUE,                  -- absolute path, as the reader chose it
    request    TEXT NOT NULL,                         -- JSON: what is exported, and as what; see domain/exportrequestjson.h
    change     INTEGER NOT NULL,                      -- notes_counter.last when it was brought up to date; 0: not yet
    updated_at INTEGER NOT NULL,                      -- 0: not yet
    batch      TEXT NOT NULL
) STRICT;
