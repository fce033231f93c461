-- Which articles hold a mark: a new article meets those that share one with it, however many others there are. What is done of
-- 'pair' is told by the pairs themselves.
CREATE TABLE marks (mark INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (mark, article)) WITHOUT ROWID;
CREATE INDEX fingerprints_article ON fingerprints (article);
CREATE INDEX recurrences_article ON recurrences (article);
DELETE FROM fingerprints;
DELETE FROM work WHERE stage IN ('fingerprint', 'pair');
DELETE FROM notes WHERE key IN ('stage fingerprint', 'stage pair');
