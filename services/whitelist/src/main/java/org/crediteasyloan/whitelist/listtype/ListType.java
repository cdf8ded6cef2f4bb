package org.crediteasyloan.whitelist.listtype;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantKind;

/**
 * A type of list (名单类型).
 *
 * @param receiversKind the one kind of participant that sees leads of this type
 * @param validityDays how long an approved row holds, from the day of approval
 * @param leaseHours how long a receiver holds a lead it took
 * @param feedbackWorkingDays within how many working days it owes a first feedback
 */
public record ListType(
        String code,
        String nameZh,
        String nameEn,
        String ownerZh,
        ParticipantKind receiversKind,
        int validityDays,
        long maxAmountFen,
        int maxTermMonths,
        int leaseHours,
        int feedbackWorkingDays,
        List<FieldGroupBasis> fieldGroups) {

    /** What a receiver may see of a lead. NEED: amount, term, region, industry. IDENTITY: name and credit code. CONTACT: persons and phone. */
    public enum FieldGroup {
        NEED,
        IDENTITY,
        CONTACT
    }

    /** What opens a field group to receivers: the stated legal basis alone, or the borrower's confirmation. */
    public enum Opening {
        LEGAL_BASIS,
        CONFIRMATION
    }

    /** The legal basis (法律依据) on which a field group is shown. */
    public record FieldGroupBasis(FieldGroup group, Opening opening, String legalBasisZh, String legalBasisEn) {}

    /** A group without a stated basis stays closed until the borrower confirms. */
    public boolean isOpenByLaw(FieldGroup group) {
        return fieldGroups.stream().anyMatch(basis -> basis.group() == group && basis.opening() == Opening.LEGAL_BASIS);
    }

    public String legalBasisZh(FieldGroup group) {
        return fieldGroups.stream()
                .filter(basis -> basis.group() == group)
                .map(FieldGroupBasis::legalBasisZh)
                .findFirst()
                .orElse("");
    }

    public LocalDate validUntil(LocalDate approvedOn) {
        return approvedOn.plusDays(validityDays);
    }

    public Duration lease() {
        return Duration.ofHours(leaseHours);
    }
}
