-- What the journal knows of itself: `secret` is the key of the hashes in `erased`.
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (key, value) VALUES ('secret', lower(hex(randomblob(32))));

-- A change is a code with its arguments, worded when it is read, so that it speaks the language of
-- the window and not the one of its day. `uuid` names it on every computer, `installation` the
-- Backstory that made it. `origin` may be any word, because imports and merges will make changes.
--
-- A CHECK without a name cannot be dropped, so the table is made anew, and with it the one that
-- refers to it (https://www.sqlite.org/lang_altertable.html#otheralter).
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    installation TEXT CHECK (length(installation) = 36),
    op TEXT NOT NULL CHECK (length(op) > 0),
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    origin TEXT NOT NULL CHECK (length(origin) > 0 AND origin NOT GLOB '*[^a-z_]*'),
    reverses INTEGER REFERENCES operation (id),
    schema_version INTEGER NOT NULL,
    CHECK ((origin IN ('undo', 'redo')) = (reverses IS NOT NULL))
) STRICT;

-- The uuids are filled in by the step of this format that is written in Rust.
INSERT INTO operation (id, uuid, op, arguments, at, utc_offset, origin, reverses, schema_version)
SELECT id, printf('%036d', id), 'worded', json_object('text', label), at, utc_offset, origin,
    reverses, schema_version
FROM write_set ORDER BY id;

CREATE TABLE row_version_of_operation (
    write_set INTEGER NOT NULL REFERENCES operation (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    PRIMARY KEY (write_set, position)
) STRICT, WITHOUT ROWID;

INSERT INTO row_version_of_operation (write_set, position, table_name, row_id, before)
SELECT write_set, position, table_name, row_id, before FROM row_version;

DROP TABLE row_version;

DROP TABLE write_set;

ALTER TABLE operation RENAME TO write_set;

ALTER TABLE row_version_of_operation RENAME TO row_version;

CREATE INDEX write_set_by_time ON write_set (at);

CREATE INDEX row_version_by_row ON row_version (table_name, row_id);

-- Which records were erased: keyed hashes of their ids, so that no id is used again.
CREATE TABLE erased (
    id_hash TEXT NOT NULL PRIMARY KEY CHECK (length(id_hash) = 64)
) STRICT, WITHOUT ROWID;

-- Which questions an appointment takes along; one without a row here waits. The links' ids, and
-- their part of the change log, are filled in by the step of this format that is written in Rust.
CREATE TABLE question_alone (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text TEXT NOT NULL CHECK (length(text) > 0),
    answer TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

INSERT INTO question_alone (rowid, id, day, text, answer, recorded_at, utc_offset)
SELECT rowid, id, day, text, answer, recorded_at, utc_offset FROM question;

CREATE TABLE appointment_question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    question_id TEXT NOT NULL UNIQUE REFERENCES question_alone (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (appointment_id, position)
) STRICT;

INSERT INTO appointment_question (id, appointment_id, question_id, position)
SELECT id, appointment_id, id,
    row_number() OVER (PARTITION BY appointment_id ORDER BY position, id) - 1
FROM question WHERE appointment_id IN (SELECT id FROM appointment);

DROP TABLE question;

ALTER TABLE question_alone RENAME TO question;

CREATE INDEX question_by_day ON question (day);

-- Earlier versions by the row they belonged to.
CREATE INDEX row_version_by_owner ON row_version (
    CASE table_name
        WHEN 'movement' THEN json_extract(before, '$.entry_id')
        WHEN 'tag' THEN json_extract(before, '$.entry_id')
        WHEN 'body_area' THEN json_extract(before, '$.entry_id')
        WHEN 'appointment_question' THEN json_extract(before, '$.appointment_id')
        WHEN 'plan_item' THEN json_extract(before, '$.appointment_id')
        WHEN 'goal' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_review' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_rating' THEN json_extract(before, '$.goal_review_id')
    END
);
