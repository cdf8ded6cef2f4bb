package org.crediteasyloan.kit.test.walls;

import java.util.List;

/** What stands in every service's database, and why. */
final class KitWalls {

    private static final List<String> TOLD_OF_AN_AUDIT_ENTRY =
            List.of("kind", "actor", "acting_for", "action", "subject", "details", "content_hash", "answer_hash");

    private static final List<String> CHANGED_OF_A_WEBHOOK_BY_BOTH = List.of(
            "secret",
            "previous_secret",
            "status",
            "told_tx",
            "told_seq",
            "telling_tx",
            "telling_seq",
            "telling_since",
            "failures",
            "failing_since",
            "next_attempt_at",
            "last_failure",
            "last_status");

    private KitWalls() {}

    static WallCheck writtenDownIn(WallCheck check) {
        CHANGED_OF_A_WEBHOOK_BY_BOTH.forEach(column -> check.grants("""
                requests webhook_subscription(%1$s): UPDATE
                timers webhook_subscription(%1$s): UPDATE
                """.formatted(column)));
        WallCheck.ROLES.forEach(role -> TOLD_OF_AN_AUDIT_ENTRY.forEach(
                column -> check.grants("%s audit_entry(%s): INSERT".formatted(role, column))));
        return check.open(
                        "outbox_event", "a snapshot of Debezium's would silently read nothing; nobody else can read it")
                .open("inbox_event", "ids of events, for handlers alone")
                .open("deadline", "ids and times")
                .open("participant_copy", "who is admitted is known to everybody")
                .open("unit_copy", "where institutions have counters is everybody's to know")
                .open("reference_copy", "the calendar and the rates are everybody's")
                .open("audit_entry", "everybody adds, the sealer alone reads, nobody changes")
                .open("audit_seal", "the sealer's alone")
                .open("audit_head", "the sealer's alone")
                .open("seen_proof", "hashes of proofs, for the kit alone")
                .withOwnersRights("has_account_managers", "whoever moves a case asks, and learns nothing else")
                .withOwnersRights("roll_outbox_partitions", "only the owner makes and drops partitions")
                .grants("""
                        requests outbox_event: INSERT
                        consumers outbox_event: INSERT
                        timers outbox_event: INSERT
                        consumers inbox_event: INSERT, SELECT
                        timers inbox_event: DELETE, SELECT
                        timers inbox_event(received_at): UPDATE
                        requests deadline: DELETE, INSERT, SELECT, UPDATE
                        consumers deadline: DELETE, INSERT, SELECT, UPDATE
                        timers deadline: DELETE, INSERT, SELECT, UPDATE
                        requests participant_copy: SELECT
                        supervisors participant_copy: SELECT
                        consumers participant_copy: INSERT, SELECT, UPDATE
                        timers participant_copy: SELECT
                        requests staff_copy: SELECT
                        supervisors staff_copy: SELECT
                        consumers staff_copy: DELETE, INSERT, SELECT, UPDATE
                        timers staff_copy: SELECT
                        requests unit_copy: SELECT
                        supervisors unit_copy: SELECT
                        consumers unit_copy: INSERT, SELECT, UPDATE
                        timers unit_copy: SELECT
                        requests reference_copy: SELECT
                        supervisors reference_copy: SELECT
                        consumers reference_copy: INSERT, SELECT, UPDATE
                        timers reference_copy: SELECT
                        requests idempotency_record: INSERT, SELECT, UPDATE
                        timers idempotency_record: DELETE, SELECT, UPDATE
                        requests dead_letter: SELECT, UPDATE
                        consumers dead_letter: INSERT
                        timers dead_letter: DELETE, SELECT
                        timers dead_letter(failed_at): UPDATE
                        requests mandate_copy: SELECT
                        supervisors mandate_copy: SELECT
                        consumers mandate_copy: DELETE, INSERT, SELECT, UPDATE
                        timers audit_entry: SELECT
                        timers audit_seal: INSERT, SELECT
                        timers audit_head: INSERT, SELECT
                        timers seen_proof: DELETE, INSERT, SELECT
                        requests quota_used: SELECT
                        supervisors quota_used: SELECT
                        timers quota_used: DELETE, INSERT, SELECT, UPDATE
                        requests webhook_subscription: DELETE, INSERT, SELECT
                        requests webhook_subscription(previous_secret_until): UPDATE
                        consumers webhook_subscription: DELETE
                        consumers webhook_subscription(participant): SELECT
                        timers webhook_subscription: SELECT
                        timers webhook_subscription(sequence): UPDATE
                        timers webhook_subscription(lease): UPDATE
                        timers webhook_subscription(leased_until): UPDATE
                        """);
    }
}
