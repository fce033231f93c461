-- A judgement keeps the words it was made of, and finds what stands in their place when a page is read anew.
ALTER TABLE judgements ADD COLUMN grounds TEXT NOT NULL DEFAULT '[]';
CREATE TABLE rulings (
  id TEXT PRIMARY KEY, judgement TEXT NOT NULL REFERENCES judgements (id), about TEXT NOT NULL, verdict TEXT NOT NULL,
  first TEXT NOT NULL, second TEXT NOT NULL, note TEXT NOT NULL, digest TEXT NOT NULL
);
DELETE FROM work WHERE stage IN ('gather', 'merge');
