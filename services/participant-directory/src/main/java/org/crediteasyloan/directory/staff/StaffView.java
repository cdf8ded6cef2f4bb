package org.crediteasyloan.directory.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * A person as those of its institution see it who keep the register or hand out cases.
 *
 * @param realName absent, like the phone, in the answer to a change, which is kept for replays
 * @param terms in force; absent before the first approval
 * @param proposal what waits for another person's approval
 * @param revision of the last proposal; an approval names it
 * @param leaving present when an end is set, with what becomes of the open cases then
 */
record StaffView(
        UUID staffId,
        long version,
        ParticipantCode participantCode,
        String subject,
        @Nullable String realName,
        @Nullable String phone,
        StaffMember.Standing standing,
        @Nullable StaffTerms terms,
        @Nullable StaffTerms proposal,
        long revision,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable AbsenceRequest absence,
        @Nullable Leaving leaving) {

    /** Where open cases go. */
    enum OpenCases {
        TO_SUCCESSOR,
        TO_QUEUE_OF_UNIT
    }

    /** @param successorId absent where the cases go to the queue of the unit */
    record Leaving(
            LocalDate lastDay,
            OpenCases openCases,
            @Nullable UUID successorId,
            String unitCode) {}

    static StaffView of(StaffMember member) {
        return of(member, null, null);
    }

    static StaffView of(StaffMember member, @Nullable String realName, @Nullable String phone) {
        return new StaffView(
                member.id,
                member.version,
                new ParticipantCode(member.participantCode),
                member.subject,
                realName,
                phone,
                member.standing,
                member.terms(),
                member.proposal(),
                member.revision,
                member.proposedBy,
                member.proposedAt,
                member.approvedBy,
                member.approvedAt,
                member.absence(),
                leavingOf(member));
    }

    private static @Nullable Leaving leavingOf(StaffMember member) {
        StaffTerms terms = member.terms();
        if (member.lastDay == null || terms == null) {
            return null;
        }
        return new Leaving(
                member.lastDay,
                member.successorId == null ? OpenCases.TO_QUEUE_OF_UNIT : OpenCases.TO_SUCCESSOR,
                member.successorId,
                terms.unitCode());
    }
}
