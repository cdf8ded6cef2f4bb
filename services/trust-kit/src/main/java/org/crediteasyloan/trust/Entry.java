package org.crediteasyloan.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An entry of the audit trail (审计记录): who did, saw or was told what, when. Text that does not apply is empty; a person's
 * name, number or phone never stands in it.
 *
 * @param recordedAt when its transaction began, by the database's clock
 * @param kind COMMAND, CHANGE, READ, EVENT, MONEY, DEADLINE, RECEIVED, RETENTION or ERASURE
 * @param actor {@code participant/subject}, a borrower's {@code subject} alone, {@code timer} or {@code consumer}
 * @param actingFor the borrower the actor named in {@code Acting-For}
 * @param action the operation as method and path, the event's type, the deadline's kind, the rule of retention, or
 *     the class of data erased
 * @param subject the ids it was about, as {@code name=id}
 * @param details facts of the action, as {@code name=value}
 * @param contentHash SHA-256 of what was asked or published
 * @param answerHash SHA-256 of what was answered
 */
public record Entry(
        EntryPosition position,
        Instant recordedAt,
        String kind,
        String actor,
        String actingFor,
        String action,
        String subject,
        String details,
        String contentHash,
        String answerHash) {

    /** The entry as it stands in an archive; these bytes are what is hashed. */
    public String line() {
        return Fields.line(
                position.transactionId(),
                position.sequence(),
                recordedAt,
                kind,
                actor,
                actingFor,
                action,
                subject,
                details,
                contentHash,
                answerHash);
    }

    /** The hash a seal holds of this entry of this service. */
    public String hash(String service) {
        return hash(service, line().getBytes(StandardCharsets.UTF_8));
    }

    static String hash(String service, byte[] line) {
        return Hashes.sha256("entry of " + service, line);
    }

    /** Reads no more than the position: whatever else was changed, the hash tells. */
    static EntryPosition positionOf(byte[] line) {
        Fields fields = Fields.read(Fields.first(line, 2), 2);
        return new EntryPosition(fields.number(0), fields.number(1));
    }
}
