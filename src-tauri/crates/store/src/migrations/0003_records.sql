-- What a person can say about a day, beside what was asked before.
ALTER TABLE entry ADD COLUMN stress INTEGER CHECK (stress BETWEEN 0 AND 10);
ALTER TABLE entry ADD COLUMN bigger_day INTEGER CHECK (bigger_day IN (0, 1));
ALTER TABLE entry ADD COLUMN bigger_day_what TEXT;

CREATE TABLE tag (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    entry_id TEXT NOT NULL REFERENCES entry (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    UNIQUE (entry_id, position)
) STRICT;

CREATE INDEX tag_by_name ON tag (name COLLATE NOCASE, entry_id);

CREATE TABLE body_area (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    entry_id TEXT NOT NULL REFERENCES entry (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    region TEXT NOT NULL,
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
    ache INTEGER NOT NULL CHECK (ache IN (0, 1)),
    sharp INTEGER NOT NULL CHECK (sharp IN (0, 1)),
    burning INTEGER NOT NULL CHECK (burning IN (0, 1)),
    pins_and_needles INTEGER NOT NULL CHECK (pins_and_needles IN (0, 1)),
    numb INTEGER NOT NULL CHECK (numb IN (0, 1)),
    UNIQUE (entry_id, position)
) STRICT;

-- An episode ends when the person says so.
ALTER TABLE episode ADD COLUMN last_day TEXT
    CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

-- An episode without a day of onset stands at the local day on which it was written.
CREATE INDEX episode_by_day
    ON episode (coalesce(onset_day, date(recorded_at, utc_offset || ' minutes')));

ALTER TABLE flare_up ADD COLUMN helped TEXT;

CREATE TABLE medicine (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    what TEXT NOT NULL CHECK (length(what) > 0),
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outcome TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX medicine_by_day ON medicine (first_day);

CREATE TABLE treatment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    what TEXT NOT NULL CHECK (length(what) > 0),
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outcome TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX treatment_by_day ON treatment (first_day);

CREATE TABLE factor (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    effect TEXT NOT NULL CHECK (effect IN ('aggravating', 'easing')),
    what TEXT NOT NULL CHECK (length(what) > 0),
    minutes_to_onset INTEGER CHECK (minutes_to_onset BETWEEN 0 AND 1440),
    minutes_to_settle INTEGER CHECK (minutes_to_settle BETWEEN 0 AND 1440),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX factor_by_day ON factor (day);

CREATE TABLE day_pattern (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    morning TEXT CHECK (morning IN ('easier', 'same', 'harder')),
    daytime TEXT CHECK (daytime IN ('easier', 'same', 'harder')),
    evening TEXT CHECK (evening IN ('easier', 'same', 'harder')),
    night TEXT CHECK (night IN ('easier', 'same', 'harder')),
    stiff_minutes INTEGER CHECK (stiff_minutes BETWEEN 0 AND 1440),
    night_wakings INTEGER CHECK (night_wakings BETWEEN 0 AND 50),
    note TEXT,
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX day_pattern_by_day ON day_pattern (day);

CREATE TABLE appointment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
    who TEXT,
    said TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX appointment_by_day ON appointment (day);

-- A question without an appointment waits for one.
CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text TEXT NOT NULL CHECK (length(text) > 0),
    answer TEXT,
    appointment_id TEXT REFERENCES appointment (id),
    position INTEGER CHECK (position >= 0),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK ((appointment_id IS NULL) = (position IS NULL))
) STRICT;

CREATE INDEX question_by_day ON question (day);
CREATE INDEX question_by_appointment ON question (appointment_id, position);

CREATE TABLE plan_item (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    what TEXT NOT NULL CHECK (length(what) > 0),
    used_as TEXT CHECK (used_as IN ('goal', 'movement')),
    UNIQUE (appointment_id, position)
) STRICT;

CREATE TABLE goal_set (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= day)
) STRICT;

CREATE INDEX goal_set_by_day ON goal_set (day);

CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    goal_set_id TEXT NOT NULL REFERENCES goal_set (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    activity TEXT NOT NULL CHECK (length(activity) > 0),
    UNIQUE (goal_set_id, position)
) STRICT;

CREATE TABLE goal_review (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    goal_set_id TEXT NOT NULL REFERENCES goal_set (id),
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX goal_review_by_day ON goal_review (day);
CREATE INDEX goal_review_by_set ON goal_review (goal_set_id, day);

CREATE TABLE goal_rating (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    goal_review_id TEXT NOT NULL REFERENCES goal_review (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    goal_id TEXT NOT NULL REFERENCES goal (id),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),
    UNIQUE (goal_review_id, position)
) STRICT;

CREATE INDEX goal_rating_by_goal ON goal_rating (goal_id);

CREATE TABLE questionnaire (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    instrument TEXT NOT NULL CHECK (instrument IN ('rmdq_24', 'global_change')),
    version TEXT NOT NULL CHECK (length(version) > 0),
    items TEXT CHECK (items IS NULL OR json_valid(items)),
    score INTEGER NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (
        CASE instrument
            WHEN 'rmdq_24' THEN items IS NOT NULL AND score BETWEEN 0 AND 24
            ELSE items IS NULL AND score BETWEEN -5 AND 5
        END
    )
) STRICT;

CREATE INDEX questionnaire_by_day ON questionnaire (day);

CREATE TABLE pain_recall (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    back_pain INTEGER CHECK (back_pain BETWEEN 0 AND 10),
    leg_pain INTEGER CHECK (leg_pain BETWEEN 0 AND 10),
    basis TEXT NOT NULL CHECK (basis IN ('same_day', 'next_day', 'paper', 'imported', 'remembered')),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE INDEX pain_recall_by_day ON pain_recall (day);

-- Brought in from a file: at most one value for each day, measure and source.
CREATE TABLE daily_measure (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    measure TEXT NOT NULL CHECK (measure IN ('steps', 'sleep_minutes')),
    source TEXT NOT NULL CHECK (length(source) > 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    UNIQUE (day, measure, source)
) STRICT;

-- Earlier versions by the row they belonged to: the history of a record finds what it owned
-- without reading the whole log.
CREATE INDEX row_version_by_owner ON row_version (
    CASE table_name
        WHEN 'movement' THEN json_extract(before, '$.entry_id')
        WHEN 'tag' THEN json_extract(before, '$.entry_id')
        WHEN 'body_area' THEN json_extract(before, '$.entry_id')
        WHEN 'question' THEN json_extract(before, '$.appointment_id')
        WHEN 'plan_item' THEN json_extract(before, '$.appointment_id')
        WHEN 'goal' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_review' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_rating' THEN json_extract(before, '$.goal_review_id')
    END
);

-- The words of every record with those of what it owns, written with its rows; the rowid begins
-- with the record's day. It holds its own copy: external content would need triggers, and FTS5 in
-- a trigger fails with trusted_schema off.
CREATE VIRTUAL TABLE search USING fts5 (
    kind, record_id UNINDEXED, body,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
);

-- What is removed from the index is overwritten at once, not when segments are merged.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- A draft of any form: its place is a day, 'new' or the id of a record.
CREATE TABLE draft_of_any_form (
    kind TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) > 0),
    typed_at TEXT NOT NULL CHECK (typed_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    form TEXT NOT NULL CHECK (json_valid(form)),
    PRIMARY KEY (kind, place)
) STRICT, WITHOUT ROWID;

INSERT INTO draft_of_any_form (kind, place, typed_at, utc_offset, form)
SELECT kind, day, typed_at, utc_offset, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_of_any_form RENAME TO draft;
