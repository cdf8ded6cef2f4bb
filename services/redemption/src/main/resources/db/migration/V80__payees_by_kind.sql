-- Of a natural person or household no name comes here: whom it pays, the exchange reads from the owner of borrowers.
ALTER TABLE payee
    ADD kind text NOT NULL DEFAULT 'ENTERPRISE' CHECK (kind IN ('ENTERPRISE', 'NATURAL_PERSON', 'HOUSEHOLD')),
    ALTER name_zh DROP NOT NULL,
    ADD CONSTRAINT name_of_enterprises CHECK ((kind = 'ENTERPRISE') = (name_zh IS NOT NULL));
ALTER TABLE payee ALTER kind DROP DEFAULT;
