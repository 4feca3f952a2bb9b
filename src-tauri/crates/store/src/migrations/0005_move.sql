-- How a bout of movement went. `exercise` is the id of a movement of the program's library.
ALTER TABLE movement ADD COLUMN exercise TEXT
    CHECK (length(exercise) BETWEEN 1 AND 40 AND exercise NOT GLOB '*[^a-z0-9-]*');
ALTER TABLE movement ADD COLUMN repetitions INTEGER CHECK (repetitions BETWEEN 1 AND 200);
ALTER TABLE movement ADD COLUMN expected INTEGER CHECK (expected BETWEEN 0 AND 10);
ALTER TABLE movement ADD COLUMN actual INTEGER CHECK (actual BETWEEN 0 AND 10);
ALTER TABLE movement ADD COLUMN after TEXT CHECK (after IN ('fine', 'sore', 'worse'));
ALTER TABLE movement ADD COLUMN settled INTEGER
    CHECK (settled IS NULL OR (settled IN (0, 1) AND after IS NOT NULL));

-- A movement that is built up by the person's own steps, a JSON array of objects; `step` is the
-- place of the present one.
CREATE TABLE movement_plan (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    exercise TEXT
        CHECK (length(exercise) BETWEEN 1 AND 40 AND exercise NOT GLOB '*[^a-z0-9-]*'),
    what TEXT NOT NULL CHECK (length(what) > 0),
    first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    unit TEXT NOT NULL CHECK (unit IN ('minutes', 'repetitions')),
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 19),
    own_limit INTEGER NOT NULL CHECK (own_limit BETWEEN 0 AND 10),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX movement_plan_by_day ON movement_plan (first_day);

-- A movement that used to be uncomfortable.
CREATE TABLE try_again (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    exercise TEXT
        CHECK (length(exercise) BETWEEN 1 AND 40 AND exercise NOT GLOB '*[^a-z0-9-]*'),
    what TEXT NOT NULL CHECK (length(what) > 0),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    easier_day TEXT CHECK (easier_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
    CHECK (easier_day IS NULL OR easier_day >= day)
) STRICT;

CREATE INDEX try_again_by_day ON try_again (day);
