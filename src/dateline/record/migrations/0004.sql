-- Articles that are spread over several pages.
ALTER TABLE outlines ADD COLUMN series TEXT NOT NULL DEFAULT '';
ALTER TABLE outlines ADD COLUMN part INTEGER NOT NULL DEFAULT 1;
ALTER TABLE articles ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
CREATE TABLE series (id TEXT PRIMARY KEY, pages TEXT NOT NULL, digest TEXT NOT NULL);
