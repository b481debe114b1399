-- What clouds tell of things beside what backups need.
ALTER TABLE volume ADD COLUMN description TEXT;
ALTER TABLE volume ADD COLUMN updated_at BIGINT;
ALTER TABLE volume ADD COLUMN user_id TEXT;
ALTER TABLE volume ADD COLUMN encryption_key_id TEXT;

ALTER TABLE snapshot ADD COLUMN description TEXT;
ALTER TABLE snapshot ADD COLUMN updated_at BIGINT;
ALTER TABLE snapshot ADD COLUMN user_id TEXT;
ALTER TABLE snapshot ADD COLUMN encryption_key_id TEXT;

ALTER TABLE backup ADD COLUMN description TEXT;
ALTER TABLE backup ADD COLUMN updated_at BIGINT;
ALTER TABLE backup ADD COLUMN user_id TEXT;
ALTER TABLE backup ADD COLUMN encryption_key_id TEXT;

-- Whose a snapshot is.
ALTER TABLE snapshot ADD COLUMN project_id TEXT;
