-- A reading touches what is near its new pages alone: what has come or gone since the last one that was whole, with what stood
-- there before; and records by the keys that no column of theirs holds.
CREATE TABLE since (kind TEXT NOT NULL, id TEXT NOT NULL, was TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE keys (name TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (name, key, id)) WITHOUT ROWID;
CREATE INDEX keys_id ON keys (name, id);
CREATE INDEX pages_digest ON pages (id, digest);
CREATE INDEX outlines_site ON outlines (site);
CREATE INDEX outlines_series ON outlines (series);
CREATE INDEX standings_page ON standings (page);
CREATE INDEX pairs_first ON pairs (first);
CREATE INDEX pairs_second ON pairs (second);
CREATE INDEX ties_first ON ties (first);
CREATE INDEX ties_second ON ties (second);
CREATE INDEX sentences_words ON sentences (words);
CREATE INDEX parses_words ON parses (words);
CREATE INDEX sames_first ON sames (first);
CREATE INDEX sames_second ON sames (second);
CREATE INDEX rulings_first ON rulings (first);
CREATE INDEX rulings_second ON rulings (second);
DELETE FROM notes WHERE key LIKE 'met %';
