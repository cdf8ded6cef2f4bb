package org.crediteasyloan.profile.household;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as the invited person sees it.
 *
 * @param memberId names the invitation
 * @param lapsesAt until then it can agree
 */
record HouseholdInvitationView(UUID memberId, UUID borrowerId, Instant invitedAt, Instant lapsesAt) {

    static HouseholdInvitationView of(HouseholdMember member) {
        return new HouseholdInvitationView(member.id, member.householdId, member.invitedAt, member.lapsesAt);
    }
}
