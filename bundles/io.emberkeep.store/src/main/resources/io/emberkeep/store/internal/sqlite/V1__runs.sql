-- Moments are nanoseconds since 1970 (UTC), leases milliseconds by the database's own clock.

-- EMBK in ASCII: tells our files from other programs'.
PRAGMA application_id = 1162691147;

CREATE TABLE scope (
    id           INTEGER PRIMARY KEY,
    auth_url     TEXT NOT NULL,
    region       TEXT NOT NULL,
    project_id   TEXT NOT NULL,
    project_name TEXT NOT NULL,
    UNIQUE (auth_url, region, project_id)
) STRICT;

-- The plan is JSON. A kind of action that an older program would not understand needs a new migration.
CREATE TABLE run (
    id               TEXT PRIMARY KEY,
    scope_id         INTEGER NOT NULL REFERENCES scope (id),
    plan             TEXT NOT NULL,
    state            TEXT NOT NULL,
    is_open          INTEGER NOT NULL,
    started_at       INTEGER NOT NULL,
    ended_at         INTEGER,
    error            TEXT,
    cancel_requested INTEGER NOT NULL,
    lease_owner      TEXT,
    lease_until      INTEGER
) STRICT;

CREATE INDEX run_by_start ON run (started_at, id);

CREATE TABLE step (
    run_id      TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task        INTEGER NOT NULL,
    step        INTEGER NOT NULL,
    state       TEXT NOT NULL,
    attempt     INTEGER NOT NULL,
    resource_id TEXT,
    request_id  TEXT,
    intended_at INTEGER,
    accepted_at INTEGER,
    ended_at    INTEGER,
    note        TEXT,
    PRIMARY KEY (run_id, task, step)
) STRICT, WITHOUT ROWID;

-- Which open run may touch a volume; the key is what makes two runs on one volume impossible.
CREATE TABLE volume_lock (
    scope_id  INTEGER NOT NULL REFERENCES scope (id),
    volume_id TEXT NOT NULL,
    run_id    TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    PRIMARY KEY (scope_id, volume_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX volume_lock_by_run ON volume_lock (run_id);
