package org.crediteasyloan.profile.fact;

import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** What is known of a borrower from the moment it is begun (主体身份): the code of an enterprise, or that it is no enterprise. */
public sealed interface Identity {

    record Enterprise(UnifiedSocialCreditCode uscc) implements Identity {}

    /** Who the person is, is no fact. */
    record NaturalPerson() implements Identity {}

    /** Who its members are, is no fact. */
    record Household() implements Identity {}

    default BorrowerKind kind() {
        return switch (this) {
            case Enterprise _ -> BorrowerKind.ENTERPRISE;
            case NaturalPerson _ -> BorrowerKind.NATURAL_PERSON;
            case Household _ -> BorrowerKind.HOUSEHOLD;
        };
    }
}
