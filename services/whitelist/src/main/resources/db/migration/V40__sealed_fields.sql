-- Sealed columns hold text. What stands in them already is plain and is sealed by the kit's walk.
ALTER TABLE list_batch ALTER COLUMN reading TYPE text USING reading::text;
ALTER TABLE listing_row
    ALTER COLUMN cells TYPE text USING cells::text,
    ALTER COLUMN findings TYPE text USING findings::text,
    ALTER COLUMN claim TYPE text USING claim::text;
ALTER TABLE lead_source ALTER COLUMN claim TYPE text USING claim::text;
