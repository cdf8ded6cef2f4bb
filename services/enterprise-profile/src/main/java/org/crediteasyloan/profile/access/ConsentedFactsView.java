package org.crediteasyloan.profile.access;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.naturalperson.Citizen;
import org.jspecify.annotations.Nullable;

/**
 * What a bank reads of a borrower under its consent.
 *
 * @param uscc of an enterprise alone
 * @param nameZh the registered name, or that of the person
 * @param persons who borrows, where it is no enterprise
 * @param facts those the bank's products name
 */
record ConsentedFactsView(
        UUID borrowerId,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        String nameZh,
        List<ApplyingPerson> persons,
        UUID consentId,
        List<FactView> facts) {

    /** A natural person that borrows. */
    record ApplyingPerson(String realName, String identityNumber) {

        static ApplyingPerson of(Citizen citizen) {
            return new ApplyingPerson(
                    citizen.person().realName(), citizen.number().value());
        }

        @Override
        public String toString() {
            return "ApplyingPerson[…]";
        }
    }
}
