-- aludel: revision 000000000001
-- aludel: message create authors and books
-- aludel: upgrade
CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL UNIQUE);

CREATE TABLE books (id INTEGER PRIMARY KEY, title VARCHAR(100) NOT NULL, author_id INTEGER REFERENCES authors (id));

-- aludel: downgrade
DROP TABLE books;

DROP TABLE authors;
