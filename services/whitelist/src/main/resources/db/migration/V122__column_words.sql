-- What an authority calls its columns (列名约定), beside the words every list may use; said once by its people and good for all lists to come. Its own
-- words go before the common ones. A column that means nothing to the platform is one for notes.
CREATE TABLE column_word (
    authority    text        NOT NULL,
    -- Without blanks and unit, as the vocabulary writes it.
    header       text        NOT NULL,
    field        text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (authority, header)
);
GRANT SELECT, INSERT, UPDATE ON column_word TO requests;
GRANT SELECT ON column_word TO timers;
ALTER TABLE column_word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON column_word TO requests USING (authority = (SELECT caller_authority()));
CREATE POLICY reading ON column_word FOR SELECT TO timers USING (true);
