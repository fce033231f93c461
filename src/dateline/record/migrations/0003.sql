-- Marks of an article whose words recur in unrelated ones: a site's own paragraphs, background that an agency repeats.
CREATE TABLE recurrences (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), mark INTEGER NOT NULL, digest TEXT NOT NULL
);
-- The words that tell who printed whom.
ALTER TABLE copies ADD COLUMN signs TEXT NOT NULL DEFAULT '[]';
