-- Two authors.
INSERT INTO authors (id, name) VALUES (1001, 'Ann');
INSERT INTO authors (id, name) VALUES (1002, 'Bob; the other');
