-- 0011: the search index is made anew, a fifth smaller; the numbers that a search reads at once lie in one table.
--
-- FTS5 notes the column of a word with each article that holds it, except where it is the first column: the text has to be
-- that. The Writer makes the index when it opens the library, as after a new version of the tokenizer.

DROP TABLE search_article;

CREATE VIRTUAL TABLE search_article USING fts5(
    text, title, authors, source,
    content = 'search_article_content', content_rowid = 'id', tokenize = 'randnotiz'
);

INSERT INTO search_article (search_article, rank) VALUES ('automerge', 8);
INSERT INTO search_article (search_article, rank) VALUES ('hashsize', 67108864);

DROP TABLE search_length;

-- A number for each row, 4096 of 4 bytes, little endian, in a block.
CREATE TABLE search_number (
    id      INTEGER PRIMARY KEY, -- (row / 4096) * 4, and 0: words of search_article, 1: words of search_note,
    numbers BLOB NOT NULL        -- 2: the article of an annotation
) STRICT;

UPDATE search_state SET value = 0 WHERE name = 'tokenizer';
