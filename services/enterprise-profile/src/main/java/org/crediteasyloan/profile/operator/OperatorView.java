package org.crediteasyloan.profile.operator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.profile.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the business sees it.
 *
 * @param validUntil from this moment on it may not act any more
 * @param lapsesAt until then the invitation can be accepted; absent once it is closed
 * @param mandateId absent until it was accepted
 */
record OperatorView(
        UUID operatorId,
        String realName,
        String phone,
        List<MandateScope> scopes,
        Standing standing,
        Instant invitedAt,
        @Nullable Instant lapsesAt,
        Instant validUntil,
        @Nullable UUID mandateId) {

    /** Where it stands: asked, acting, unwilling, or none of these any more. */
    enum Standing {
        INVITED,
        ACTING,
        DECLINED,
        ENDED
    }

    static OperatorView invited(Invitation invitation, Person person) {
        return of(invitation, person, Standing.INVITED, invitation.lapsesAt, invitation.validUntil);
    }

    static OperatorView acting(Invitation invitation, Person person, MandateState mandate) {
        return of(invitation, person, Standing.ACTING, null, mandate.validUntil());
    }

    static OperatorView declined(Invitation invitation, Person person) {
        return of(invitation, person, Standing.DECLINED, null, Objects.requireNonNull(invitation.closedAt));
    }

    static OperatorView ended(Invitation invitation, Person person, Instant endedAt) {
        return of(invitation, person, Standing.ENDED, null, endedAt);
    }

    private static OperatorView of(
            Invitation invitation, Person person, Standing standing, @Nullable Instant lapsesAt, Instant validUntil) {
        return new OperatorView(
                invitation.id,
                person.realName(),
                person.phone(),
                invitation.scopesInOrder(),
                standing,
                invitation.invitedAt,
                lapsesAt,
                validUntil,
                invitation.mandateId);
    }
}
