-- 0010: searches that the reader keeps under a name.

CREATE TABLE saved_search (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL CHECK (name <> ''),
    folded     TEXT NOT NULL UNIQUE,                  -- of name, without case: no two that look the same in a list
    query      TEXT NOT NULL CHECK (query <> ''),     -- as it was typed
    scope      INTEGER NOT NULL CHECK (scope BETWEEN 0 AND 2),
    sorting    INTEGER NOT NULL CHECK (sorting BETWEEN 0 AND 3),
    created_at INTEGER NOT NULL,
    batch      TEXT NOT NULL
) STRICT;
