-- What lists of the whole record ask of each article and quote, beside its text: read from the index alone.
CREATE INDEX articles_listed ON articles (id, page, publisher, url, published, modified, cut);
CREATE INDEX publications_listed ON publications (id, article, value, first, last);
CREATE INDEX mentions_listed ON mentions (actor, article);
