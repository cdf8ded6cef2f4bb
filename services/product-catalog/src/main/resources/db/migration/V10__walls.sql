-- The second wall of the product catalog: what each role may do, and whose rows it may do it with (docs/walls.md).

-- A product has one party for good, the bank that wrote it, so its column is its access. What was published once is public; whoever
-- applied for a product that was suspended or withdrawn since must still be able to read it.
GRANT SELECT, INSERT, UPDATE ON product TO requests;
GRANT SELECT ON product TO supervisors;
ALTER TABLE product ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY published ON product FOR SELECT TO requests, supervisors USING (status <> 'DRAFT');
CREATE POLICY own ON product TO requests
    USING (bank = (SELECT caller_participant()) AND (SELECT caller_kind()) = 'BANK');

-- A scheme is public: redemption publishes it, whoever matches reads its subsidy.
GRANT SELECT ON scheme_copy TO requests;
GRANT SELECT, INSERT, UPDATE ON scheme_copy TO consumers;

-- The facts of a borrower are for the borrower: for matching by whoever holds its mandate, never for a bank.
GRANT SELECT ON matching_facts TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON matching_facts TO consumers;
ALTER TABLE matching_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON matching_facts FOR SELECT TO requests USING (borrower_id = (SELECT caller_borrower()));
CREATE POLICY copying ON matching_facts TO consumers USING (true);
