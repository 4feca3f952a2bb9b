CREATE TABLE draft (
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'moment')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    typed_at TEXT NOT NULL CHECK (typed_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    form TEXT NOT NULL CHECK (json_valid(form)),
    PRIMARY KEY (kind, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE flare_up (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    worse_than_usual INTEGER NOT NULL CHECK (worse_than_usual IN (0, 1)),
    hard_to_tolerate INTEGER NOT NULL CHECK (hard_to_tolerate IN (0, 1)),
    affected_life INTEGER NOT NULL CHECK (affected_life IN (0, 1)),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX flare_up_by_first_day ON flare_up (first_day);

-- The log takes rows of any table: a list of tables here would have to be made anew with every
-- table to come. A CHECK without a name cannot be dropped, so the table is made anew once more
-- (https://www.sqlite.org/lang_altertable.html#otheralter); no other table refers to it.
CREATE TABLE row_version_of_any_table (
    write_set INTEGER NOT NULL REFERENCES write_set (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    PRIMARY KEY (write_set, position)
) STRICT, WITHOUT ROWID;

INSERT INTO row_version_of_any_table (write_set, position, table_name, row_id, before)
SELECT write_set, position, table_name, row_id, before FROM row_version;

DROP TABLE row_version;

ALTER TABLE row_version_of_any_table RENAME TO row_version;

CREATE INDEX row_version_by_row ON row_version (table_name, row_id);
