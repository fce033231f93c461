-- Who and where an article is about, beside its words.
ALTER TABLE terms ADD COLUMN actors TEXT NOT NULL DEFAULT '[]';
DELETE FROM work WHERE stage = 'terms';
