package org.crediteasyloan.profile.household;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the invited person sees it.
 *
 * @param memberId names the invitation
 * @param lapsesAt until then it can agree; absent for a member whose mandate ended with its time, which may agree anew
 */
record HouseholdInvitationView(
        UUID memberId,
        UUID borrowerId,
        Instant invitedAt,
        @Nullable Instant lapsesAt) {

    static HouseholdInvitationView of(HouseholdMember member) {
        return new HouseholdInvitationView(
                member.id, member.householdId, member.invitedAt, member.hasAgreed() ? null : member.lapsesAt);
    }
}
