-- The full-text index holds folded text: the same letters in the same form, however they were
-- typed. Trigrams find them inside words too, so that scripts without spaces are searched like any
-- other. Only which column of a text holds a trigram is kept: the text itself says the rest. With
-- detail = none, which would do, secure-delete damages the index in SQLite 3.53.
DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
    kind UNINDEXED, record_id UNINDEXED, body,
    tokenize = 'trigram case_sensitive 1', detail = column
);

-- What is removed from the index is overwritten at once, not when segments are merged.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
