-- Which pages stood under a story's address, ever: it still leads to them when the story has become another.
CREATE TABLE addresses (story TEXT NOT NULL, page TEXT NOT NULL REFERENCES pages (id), PRIMARY KEY (story, page)) WITHOUT ROWID;
INSERT OR IGNORE INTO addresses
  SELECT stories.id, articles.page FROM stories, json_each(stories.articles) AS held JOIN articles ON articles.id = held.value;
DELETE FROM work WHERE stage = 'gather';
