-- Natural persons and households have no credit code, and no list names them; they are known here as every borrower is.
ALTER TABLE borrower_copy ALTER uscc DROP NOT NULL;
