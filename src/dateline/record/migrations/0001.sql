-- The record, version 1. One table a kind; nested values are JSON. Every derived row is made again from pages and judgements,
-- so only these two (and places) hold what cannot be lost. Keys between tables hold whenever no reading is under way: a reading
-- writes stage by stage and drops what is stale at its end, so they are declared, and checked there.
CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE work (
  stage TEXT NOT NULL, unit TEXT NOT NULL, signature TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (stage, unit)
) WITHOUT ROWID;

CREATE TABLE pages (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT, media_type TEXT, body BLOB NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE places (page TEXT NOT NULL REFERENCES pages (id), name TEXT NOT NULL, PRIMARY KEY (page, name)) WITHOUT ROWID;
-- In which reading a page first came; no record is made from it, so that the order of reading does not show in any.
CREATE TABLE arrivals (page TEXT PRIMARY KEY REFERENCES pages (id), reading INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE visits (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, final TEXT NOT NULL, etag TEXT, last_modified TEXT,
  page TEXT REFERENCES pages (id), digest TEXT NOT NULL
);
CREATE TABLE rejects (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL,
  page TEXT REFERENCES pages (id), digest TEXT NOT NULL
);
CREATE TABLE articles (
  id TEXT PRIMARY KEY, page TEXT NOT NULL REFERENCES pages (id),
  title TEXT, text TEXT NOT NULL, authors TEXT NOT NULL, bylines TEXT NOT NULL, publisher TEXT, section TEXT,
  published TEXT, modified TEXT, language TEXT, url TEXT, cut TEXT, credits TEXT NOT NULL, subheads TEXT NOT NULL,
  removed TEXT NOT NULL, findings TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX articles_page ON articles (page);

CREATE TABLE fingerprints (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  marks TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE pairs (
  id TEXT PRIMARY KEY, first TEXT NOT NULL REFERENCES articles (id),
  second TEXT NOT NULL REFERENCES articles (id), digest TEXT NOT NULL
);
CREATE TABLE copies (
  id TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES articles (id),
  target TEXT NOT NULL REFERENCES articles (id), share REAL NOT NULL, kind TEXT NOT NULL,
  directed INTEGER NOT NULL, reasons TEXT NOT NULL, passages TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX copies_source ON copies (source);
CREATE INDEX copies_target ON copies (target);
CREATE TABLE lineages (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  origins TEXT NOT NULL, copies TEXT NOT NULL, outside TEXT, how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX lineages_article ON lineages (article);

CREATE TABLE terms (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  words TEXT NOT NULL, names TEXT NOT NULL, days TEXT NOT NULL, published TEXT, digest TEXT NOT NULL
);
CREATE INDEX terms_article ON terms (article);
CREATE TABLE links (
  id TEXT PRIMARY KEY, first TEXT NOT NULL REFERENCES articles (id),
  second TEXT NOT NULL REFERENCES articles (id), strength REAL NOT NULL, how TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX links_first ON links (first);
CREATE INDEX links_second ON links (second);
CREATE TABLE stories (
  id TEXT PRIMARY KEY, founder TEXT NOT NULL REFERENCES articles (id), label TEXT NOT NULL,
  representative TEXT NOT NULL REFERENCES articles (id), articles TEXT NOT NULL,
  how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE sketches (
  id TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories (id),
  words TEXT NOT NULL, names TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX sketches_story ON sketches (story);
CREATE TABLE ties (
  id TEXT PRIMARY KEY, first TEXT NOT NULL REFERENCES stories (id), second TEXT NOT NULL REFERENCES stories (id),
  strength REAL NOT NULL, names TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE threads (
  id TEXT PRIMARY KEY, founder TEXT NOT NULL REFERENCES stories (id),
  stories TEXT NOT NULL, names TEXT NOT NULL, digest TEXT NOT NULL
);

CREATE TABLE sentences (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL, paragraph INTEGER NOT NULL,
  wanted INTEGER NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX sentences_article ON sentences (article);
CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content = 'sentences', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER sentences_in AFTER INSERT ON sentences BEGIN
  INSERT INTO sentence_words (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER sentences_out AFTER DELETE ON sentences BEGIN
  INSERT INTO sentence_words (sentence_words, rowid, text) VALUES ('delete', old.rowid, old.text);
END;
CREATE TRIGGER sentences_new AFTER UPDATE ON sentences BEGIN
  INSERT INTO sentence_words (sentence_words, rowid, text) VALUES ('delete', old.rowid, old.text);
  INSERT INTO sentence_words (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TABLE parses (
  id TEXT PRIMARY KEY, words TEXT NOT NULL, model TEXT NOT NULL, tokens TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE publications (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  value TEXT, first TEXT, last TEXT, how TEXT NOT NULL, told TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX publications_article ON publications (article);
CREATE TABLE time_expressions (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value TEXT NOT NULL, type TEXT NOT NULL,
  first TEXT, last TEXT, precision TEXT NOT NULL, how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX time_expressions_article ON time_expressions (article);

CREATE TABLE actors (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT, known INTEGER NOT NULL, about TEXT,
  offices TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE mentions (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actors (id),
  name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, office TEXT, about TEXT, known INTEGER NOT NULL, how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX mentions_actor ON mentions (actor);
CREATE TABLE quotes (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, speaker TEXT, speaker_start INTEGER, speaker_end INTEGER,
  cue_start INTEGER, cue_end INTEGER, direct INTEGER NOT NULL, actors TEXT NOT NULL, how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX quotes_article ON quotes (article);

CREATE TABLE reports (
  id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT, status TEXT NOT NULL, "trigger" TEXT NOT NULL,
  what TEXT NOT NULL, sources TEXT NOT NULL, targets TEXT NOT NULL, "when" TEXT, place TEXT, subject TEXT, said_by TEXT,
  evidence TEXT NOT NULL, confidence REAL NOT NULL, how TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX reports_article ON reports (article);
CREATE TABLE sames (
  id TEXT PRIMARY KEY, first TEXT NOT NULL REFERENCES reports (id),
  second TEXT NOT NULL REFERENCES reports (id), strength REAL NOT NULL, how TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE TABLE events (
  id TEXT PRIMARY KEY, founder TEXT NOT NULL REFERENCES reports (id),
  kind TEXT NOT NULL, code TEXT, status TEXT NOT NULL, what TEXT NOT NULL, sources TEXT NOT NULL, targets TEXT NOT NULL,
  "when" TEXT, place TEXT, independent INTEGER NOT NULL, reports TEXT NOT NULL, articles TEXT NOT NULL, history TEXT NOT NULL,
  disputes TEXT NOT NULL, how TEXT NOT NULL, digest TEXT NOT NULL
);
-- A judgement names articles or reports, which a later reading may no longer make: so no key is asked of it.
CREATE TABLE judgements (
  id TEXT PRIMARY KEY, about TEXT NOT NULL, verdict TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
  note TEXT NOT NULL, undone INTEGER NOT NULL, decision INTEGER NOT NULL, digest TEXT NOT NULL
);

-- Plain names for whoever opens the record with another tool.
CREATE VIEW story_articles AS
  SELECT stories.id AS story, stories.label, each.value AS article FROM stories, json_each(stories.articles) AS each;
CREATE VIEW event_reports AS
  SELECT events.id AS event, each.value AS report FROM events, json_each(events.reports) AS each;
CREATE VIEW what_happened AS
  SELECT id AS event, json_extract("when", '$.value') AS date, status, kind, what,
    (SELECT group_concat(json_extract(value, '$.name'), ', ') FROM json_each(events.sources)) AS who,
    (SELECT group_concat(json_extract(value, '$.name'), ', ') FROM json_each(events.targets)) AS whom,
    json_extract(place, '$.name') AS place, json_array_length(articles) AS articles, independent
  FROM events ORDER BY date;
CREATE VIEW who_said_what AS
  SELECT quotes.speaker, quotes.text, articles.publisher, articles.title, quotes.article, quotes.start, quotes."end"
  FROM quotes JOIN articles ON articles.id = quotes.article;
