-- What was seen of clouds. Volumes and backups stay when they are gone; gone_at then says since when.

CREATE TABLE catalogue (
    scope_id     BIGINT PRIMARY KEY REFERENCES scope (id),
    cloud        TEXT NOT NULL,
    microversion TEXT NOT NULL,
    refreshed_at BIGINT NOT NULL
);

CREATE INDEX catalogue_by_cloud ON catalogue (cloud, refreshed_at);

CREATE TABLE volume (
    scope_id    BIGINT NOT NULL REFERENCES scope (id),
    id          TEXT COLLATE "C" NOT NULL,
    name        TEXT NOT NULL,
    status      TEXT NOT NULL,
    size_gib    INTEGER NOT NULL,
    type        TEXT NOT NULL,
    zone        TEXT NOT NULL,
    bootable    INTEGER NOT NULL,
    encrypted   INTEGER NOT NULL,
    created_at  BIGINT,
    project_id  TEXT,
    host        TEXT,
    attachments TEXT NOT NULL,
    metadata    TEXT NOT NULL,
    gone_at     BIGINT,
    PRIMARY KEY (scope_id, id)
);

-- The position keeps the order in which the cloud listed them.
CREATE TABLE snapshot (
    scope_id   BIGINT NOT NULL REFERENCES scope (id),
    id         TEXT COLLATE "C" NOT NULL,
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    volume_id  TEXT NOT NULL,
    size_gib   INTEGER NOT NULL,
    created_at BIGINT,
    metadata   TEXT NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (scope_id, id)
);

CREATE TABLE backup (
    scope_id                BIGINT NOT NULL REFERENCES scope (id),
    id                      TEXT COLLATE "C" NOT NULL,
    name                    TEXT NOT NULL,
    status                  TEXT NOT NULL,
    volume_id               TEXT NOT NULL,
    snapshot_id             TEXT,
    incremental             INTEGER NOT NULL,
    has_dependents          INTEGER NOT NULL,
    size_gib                INTEGER NOT NULL,
    object_count            INTEGER NOT NULL,
    container               TEXT,
    zone                    TEXT,
    created_at              BIGINT NOT NULL,
    data_timestamp          BIGINT NOT NULL,
    fail_reason             TEXT,
    project_id              TEXT,
    metadata                TEXT NOT NULL,
    gone_at                 BIGINT,
    origin_tag              TEXT,
    origin_mode             TEXT,
    origin_source_volume_id TEXT,
    origin_parent_id        TEXT,
    origin_level            TEXT,
    origin_certainty        TEXT,
    origin_captured_at      BIGINT,
    PRIMARY KEY (scope_id, id)
);

-- What our own runs wrote down; it may be there before a refresh has seen the backup, and it outranks what was seen.
CREATE TABLE origin (
    scope_id                BIGINT NOT NULL REFERENCES scope (id),
    backup_id               TEXT COLLATE "C" NOT NULL,
    origin_tag              TEXT NOT NULL,
    origin_mode             TEXT NOT NULL,
    origin_source_volume_id TEXT NOT NULL,
    origin_parent_id        TEXT,
    origin_level            TEXT,
    origin_certainty        TEXT,
    origin_captured_at      BIGINT,
    PRIMARY KEY (scope_id, backup_id)
);
