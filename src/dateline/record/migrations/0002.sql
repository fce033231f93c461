-- The memory of sites: what of a page matters to the other pages of its site, and which of its blocks they share.
CREATE TABLE outlines (
  id TEXT PRIMARY KEY, page TEXT NOT NULL REFERENCES pages (id),
  site TEXT NOT NULL, address TEXT NOT NULL, title TEXT NOT NULL, marks TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE standings (
  id TEXT PRIMARY KEY, page TEXT NOT NULL REFERENCES pages (id),
  marks TEXT NOT NULL, digest TEXT NOT NULL
);
