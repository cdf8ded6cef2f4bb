-- The code lists of reasons are owned by participant-directory and copied like all reference data.
DROP TABLE reason_code;
