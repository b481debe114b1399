-- Moments are nanoseconds since 1970 (UTC), leases milliseconds by the database's own clock, flags 0 or 1.

-- Tells our schema from other programs', and of which version it is.
CREATE TABLE store_version (
    version INTEGER NOT NULL
);

INSERT INTO store_version (version) VALUES (0);

CREATE TABLE scope (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    auth_url     TEXT NOT NULL,
    region       TEXT NOT NULL,
    project_id   TEXT NOT NULL,
    project_name TEXT NOT NULL,
    UNIQUE (auth_url, region, project_id)
);

-- The plan is JSON. A kind of action that an older program would not understand needs a new migration.
CREATE TABLE run (
    id               TEXT COLLATE "C" PRIMARY KEY,
    scope_id         BIGINT NOT NULL REFERENCES scope (id),
    plan             TEXT NOT NULL,
    state            TEXT NOT NULL,
    is_open          INTEGER NOT NULL,
    started_at       BIGINT NOT NULL,
    ended_at         BIGINT,
    error            TEXT,
    cancel_requested INTEGER NOT NULL,
    lease_owner      TEXT,
    lease_until      BIGINT
);

CREATE INDEX run_by_start ON run (started_at, id);

CREATE TABLE step (
    run_id      TEXT COLLATE "C" NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task        INTEGER NOT NULL,
    step        INTEGER NOT NULL,
    state       TEXT NOT NULL,
    attempt     INTEGER NOT NULL,
    resource_id TEXT,
    request_id  TEXT,
    intended_at BIGINT,
    accepted_at BIGINT,
    ended_at    BIGINT,
    note        TEXT,
    PRIMARY KEY (run_id, task, step)
);

-- Which open run may touch a volume; the key is what makes two runs on one volume impossible.
CREATE TABLE volume_lock (
    scope_id  BIGINT NOT NULL REFERENCES scope (id),
    volume_id TEXT COLLATE "C" NOT NULL,
    run_id    TEXT COLLATE "C" NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    PRIMARY KEY (scope_id, volume_id)
);

CREATE INDEX volume_lock_by_run ON volume_lock (run_id);
