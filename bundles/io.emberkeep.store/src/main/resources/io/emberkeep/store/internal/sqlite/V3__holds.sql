-- What a person forbade to delete; the cloud knows nothing of it.
CREATE TABLE hold (
    scope_id  INTEGER NOT NULL REFERENCES scope (id),
    backup_id TEXT NOT NULL,
    reason    TEXT NOT NULL,
    since     INTEGER NOT NULL,
    PRIMARY KEY (scope_id, backup_id)
) STRICT, WITHOUT ROWID;

-- Since when something is in its state, as far as refreshes saw it: what stays in a passing one for long is stuck.
ALTER TABLE backup ADD COLUMN status_since INTEGER;
ALTER TABLE volume ADD COLUMN status_since INTEGER;

-- When a volume was last seen on another back end or back from another project.
ALTER TABLE volume ADD COLUMN moved_at INTEGER;

-- What Cinder makes for itself counts against no quota.
ALTER TABLE volume ADD COLUMN consumes_quota INTEGER NOT NULL DEFAULT 1;
