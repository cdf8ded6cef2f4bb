package org.crediteasyloan.kit.audit;

import org.crediteasyloan.trust.Hashes;

/**
 * An entry as whoever acts states it; who acted, when and where it stands is added. Holds ids and hashes, never a person's data.
 *
 * @param action the operation, the event's type, the deadline's kind, the rule of retention, the class of data erased
 * @param subject ids, as {@code name=id}
 * @param details facts, as {@code name=value}; empty when there are none
 * @param contentHash of what was asked or published; empty when there is nothing
 * @param answerHash of what was answered; empty when there is nothing
 */
public record AuditRecord(
        AuditKind kind, String action, String subject, String details, String contentHash, String answerHash) {

    private static final String NOTHING = "";

    public static AuditRecord of(AuditKind kind, String action, String subject) {
        return new AuditRecord(kind, action, subject, NOTHING, NOTHING, NOTHING);
    }

    public AuditRecord withDetails(String facts) {
        return new AuditRecord(kind, action, subject, facts, contentHash, answerHash);
    }

    public AuditRecord withContent(byte[] content) {
        return new AuditRecord(kind, action, subject, details, Hashes.sha256(content), answerHash);
    }

    public AuditRecord withContentHash(String hash) {
        return new AuditRecord(kind, action, subject, details, hash, answerHash);
    }

    public AuditRecord withAnswerHash(String hash) {
        return new AuditRecord(kind, action, subject, details, contentHash, hash);
    }
}
