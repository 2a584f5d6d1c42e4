-- aludel: revision 000000000002
-- aludel: follows 000000000001
-- aludel: message write the first author
-- aludel: upgrade
INSERT INTO authors (name) VALUES ('ada');

-- aludel: downgrade
DELETE FROM authors WHERE name = 'ada';
