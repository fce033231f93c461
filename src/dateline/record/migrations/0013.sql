-- Readers decide about actors too: whom an article names by its words alone stands apart from whom it means by what they decided.
CREATE TABLE namings (id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), mentions TEXT NOT NULL, digest TEXT NOT NULL);
CREATE INDEX namings_article ON namings (article);
CREATE TABLE aliases (
  id TEXT PRIMARY KEY, actor TEXT NOT NULL, article TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX aliases_actor ON aliases (actor);
CREATE INDEX aliases_article ON aliases (article);
ALTER TABLE rulings ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE rulings ADD COLUMN kind TEXT NOT NULL DEFAULT '';
