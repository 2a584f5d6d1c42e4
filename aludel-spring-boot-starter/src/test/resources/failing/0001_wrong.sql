-- aludel: revision 00000000000a
-- aludel: message name them
-- aludel: upgrade
CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(50));

UPDATE autors SET name = 'ann';
