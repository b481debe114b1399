-- Whatever else clouds tell of things, as JSON; absent where it is nothing.
ALTER TABLE volume ADD COLUMN others TEXT;
ALTER TABLE snapshot ADD COLUMN others TEXT;
ALTER TABLE backup ADD COLUMN others TEXT;
