-- Which thresholds a size was told by, so that later ones tell it anew.
ALTER TABLE borrower
    ADD sized_version bigint NOT NULL DEFAULT 0,
    ADD sized_from    date   NOT NULL DEFAULT '1970-01-01';
CREATE INDEX borrower_sized ON borrower (sized_version, sized_from) WHERE version > 0;

-- What is here already was sized when its facts last changed, by whatever held then.
INSERT INTO deadline (kind, subject_id, due_at) VALUES ('size-recount', gen_random_uuid(), now());
