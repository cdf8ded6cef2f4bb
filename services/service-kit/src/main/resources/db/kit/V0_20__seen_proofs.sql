-- DPoP proofs of the last minute, shared by all instances of the service: a proof is good for one request.
CREATE TABLE seen_proof (
    proof_hash bytea       PRIMARY KEY,
    forget_at  timestamptz NOT NULL
);
CREATE INDEX seen_proof_forget_at ON seen_proof (forget_at);

-- Kept and forgotten by the kit itself, whoever asks.
GRANT SELECT, INSERT, DELETE ON seen_proof TO timers;
