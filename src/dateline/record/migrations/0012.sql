-- When each table last changed, and what lists of the whole record are made of, worked out once for whoever opens it. Neither is
-- part of what the record says.
CREATE TABLE changes (place TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO changes VALUES ('', lower(hex(randomblob(8))));
CREATE TABLE memos (name TEXT PRIMARY KEY, version TEXT NOT NULL, body BLOB NOT NULL);
