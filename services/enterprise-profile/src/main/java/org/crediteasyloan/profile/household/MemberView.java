package org.crediteasyloan.profile.household;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.profile.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household as the others see it.
 *
 * @param named the head let it take over
 * @param lapsesAt until then the invitation can be answered; absent once it is
 */
record MemberView(
        UUID memberId,
        String realName,
        String phone,
        HouseholdMember.Role role,
        HouseholdMember.Status status,
        boolean named,
        @Nullable Instant lapsesAt) {

    static MemberView of(HouseholdMember member, Person person) {
        return new MemberView(
                member.id,
                person.realName(),
                person.phone(),
                member.role,
                member.status,
                member.named,
                member.hasAgreed() ? null : member.lapsesAt);
    }
}
