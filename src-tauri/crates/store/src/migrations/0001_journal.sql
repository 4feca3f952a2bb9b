CREATE TABLE entry (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'moment')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    function TEXT CHECK (function IN ('most', 'some', 'little')),
    confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
    back_pain INTEGER CHECK (back_pain BETWEEN 0 AND 10),
    leg_pain INTEGER CHECK (leg_pain BETWEEN 0 AND 10),
    sleep_minutes INTEGER CHECK (sleep_minutes BETWEEN 0 AND 1440),
    mood INTEGER CHECK (mood BETWEEN 0 AND 10),
    note TEXT
) STRICT;

CREATE UNIQUE INDEX entry_one_check_in_per_day ON entry (day) WHERE kind = 'check_in';
CREATE INDEX entry_by_day ON entry (day, recorded_at);

CREATE TABLE movement (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    entry_id TEXT NOT NULL REFERENCES entry (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    UNIQUE (entry_id, position)
) STRICT;

CREATE TABLE episode (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    onset_day TEXT CHECK (onset_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    onset_how TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE write_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    origin TEXT NOT NULL CHECK (origin IN ('user', 'demo', 'undo', 'redo')),
    reverses INTEGER REFERENCES write_set (id),
    schema_version INTEGER NOT NULL,
    CHECK ((origin IN ('undo', 'redo')) = (reverses IS NOT NULL))
) STRICT;

CREATE INDEX write_set_by_time ON write_set (at);

CREATE TABLE row_version (
    write_set INTEGER NOT NULL REFERENCES write_set (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    table_name TEXT NOT NULL CHECK (table_name IN ('entry', 'movement', 'episode')),
    row_id TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    PRIMARY KEY (write_set, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX row_version_by_row ON row_version (table_name, row_id);
