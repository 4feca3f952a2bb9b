-- An answer to the urgent signs: the ids of those that were ticked, none of them for "none of
-- these right now".
CREATE TABLE urgent_signs (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ticked TEXT NOT NULL CHECK (json_valid(ticked)),
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX urgent_signs_by_day ON urgent_signs (day);

-- What the person wants to remember in a flare-up.
CREATE TABLE flare_plan (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text TEXT NOT NULL CHECK (length(text) > 0),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX flare_plan_by_day ON flare_plan (day);
