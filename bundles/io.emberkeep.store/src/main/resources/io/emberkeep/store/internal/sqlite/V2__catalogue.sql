-- What was seen of clouds. Volumes and backups stay when they are gone; gone_at then says since when.

CREATE TABLE catalogue (
    scope_id     INTEGER PRIMARY KEY REFERENCES scope (id),
    cloud        TEXT NOT NULL,
    microversion TEXT NOT NULL,
    refreshed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX catalogue_by_cloud ON catalogue (cloud, refreshed_at);

CREATE TABLE volume (
    scope_id    INTEGER NOT NULL REFERENCES scope (id),
    id          TEXT NOT NULL,
    name        TEXT NOT NULL,
    status      TEXT NOT NULL,
    size_gib    INTEGER NOT NULL,
    type        TEXT NOT NULL,
    zone        TEXT NOT NULL,
    bootable    INTEGER NOT NULL,
    encrypted   INTEGER NOT NULL,
    created_at  INTEGER,
    project_id  TEXT,
    host        TEXT,
    attachments TEXT NOT NULL,
    metadata    TEXT NOT NULL,
    gone_at     INTEGER,
    PRIMARY KEY (scope_id, id)
) STRICT;

-- The position keeps the order in which the cloud listed them.
CREATE TABLE snapshot (
    scope_id   INTEGER NOT NULL REFERENCES scope (id),
    id         TEXT NOT NULL,
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    volume_id  TEXT NOT NULL,
    size_gib   INTEGER NOT NULL,
    created_at INTEGER,
    metadata   TEXT NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (scope_id, id)
) STRICT;

CREATE TABLE backup (
    scope_id                INTEGER NOT NULL REFERENCES scope (id),
    id                      TEXT NOT NULL,
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
    created_at              INTEGER NOT NULL,
    data_timestamp          INTEGER NOT NULL,
    fail_reason             TEXT,
    project_id              TEXT,
    metadata                TEXT NOT NULL,
    gone_at                 INTEGER,
    origin_tag              TEXT,
    origin_mode             TEXT,
    origin_source_volume_id TEXT,
    origin_parent_id        TEXT,
    origin_level            TEXT,
    origin_certainty        TEXT,
    origin_captured_at      INTEGER,
    PRIMARY KEY (scope_id, id)
) STRICT;

-- What our own runs wrote down; it may be there before a refresh has seen the backup, and it outranks what was seen.
CREATE TABLE origin (
    scope_id                INTEGER NOT NULL REFERENCES scope (id),
    backup_id               TEXT NOT NULL,
    origin_tag              TEXT NOT NULL,
    origin_mode             TEXT NOT NULL,
    origin_source_volume_id TEXT NOT NULL,
    origin_parent_id        TEXT,
    origin_level            TEXT,
    origin_certainty        TEXT,
    origin_captured_at      INTEGER,
    PRIMARY KEY (scope_id, backup_id)
) STRICT, WITHOUT ROWID;
