-- What a person forbade to delete; the cloud knows nothing of it.
CREATE TABLE hold (
    scope_id  BIGINT NOT NULL REFERENCES scope (id),
    backup_id TEXT COLLATE "C" NOT NULL,
    reason    TEXT NOT NULL,
    since     BIGINT NOT NULL,
    PRIMARY KEY (scope_id, backup_id)
);

-- Since when something is in its state, as far as refreshes saw it: what stays in a passing one for long is stuck.
ALTER TABLE backup ADD COLUMN status_since BIGINT;
ALTER TABLE volume ADD COLUMN status_since BIGINT;

-- When a volume was last seen on another back end or back from another project.
ALTER TABLE volume ADD COLUMN moved_at BIGINT;

-- What Cinder makes for itself counts against no quota.
ALTER TABLE volume ADD COLUMN consumes_quota INTEGER NOT NULL DEFAULT 1;
