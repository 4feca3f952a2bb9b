-- Days on which the person was ill with something other than back pain.
CREATE TABLE other_illness (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    what TEXT CHECK (length(what) > 0),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX other_illness_by_day ON other_illness (first_day);
