-- aludel: revision c7475d19d99e
-- aludel: follows a9e5daa15db4
-- aludel: message write emails in lower case
-- aludel: upgrade
UPDATE users SET email = lower(email);

-- aludel: downgrade
-- How they were written before is not known any more, and nobody misses it.
