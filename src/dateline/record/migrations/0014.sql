-- What the titles of a thread's stories have in common, beside its names.
ALTER TABLE threads ADD COLUMN subject TEXT NOT NULL DEFAULT '';
