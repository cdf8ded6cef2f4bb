package org.crediteasyloan.directory.staff;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.Duty;

/** Which duties the people of a kind of institution may have (岗位职责): those its operations are for. */
final class DutiesOfKind {

    /** Every institution maintains itself and may try the interfaces. */
    private static final Set<String> OF_EVERY_KIND =
            Set.of(Duty.INSTITUTION_ADMINISTRATOR, Duty.STAFF_MAKER, Duty.STAFF_APPROVER, Duty.SANDBOX_DEVELOPER);

    private DutiesOfKind() {}

    static Set<String> of(ParticipantKind kind) {
        return Stream.concat(OF_EVERY_KIND.stream(), ofTheKind(kind).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether cases are handed to people of institutions of this kind. */
    static boolean hasAccountManagers(ParticipantKind kind) {
        return of(kind).contains(Duty.DISPATCHER);
    }

    private static Set<String> ofTheKind(ParticipantKind kind) {
        return switch (kind) {
            case BANK ->
                Set.of(
                        Duty.LEAD_READER,
                        Duty.CREDIT_OFFICER,
                        Duty.CONTRACT_SIGNER,
                        Duty.PRODUCT_MAKER,
                        Duty.PRODUCT_APPROVER,
                        Duty.DISPATCHER);
            case EQUITY -> Set.of(Duty.LEAD_READER, Duty.DISPATCHER);
            case REGULATOR -> Set.of(Duty.LIST_MAKER, Duty.LIST_APPROVER, Duty.DEPARTMENT_APPROVER);
            case FINANCE -> Set.of(Duty.SCHEME_MAKER, Duty.SCHEME_APPROVER, Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER);
            case CHANNEL -> Set.of(Duty.EXCHANGE_OPERATOR);
            case CREDIT_BUREAU -> Set.of(Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.BUREAU_OPERATOR);
            case SUPERVISOR -> Set.of(Duty.SUPERVISOR);
            case OPERATOR ->
                Set.of(
                        Duty.PARTICIPANT_MAKER,
                        Duty.PARTICIPANT_APPROVER,
                        Duty.REFERENCE_MAKER,
                        Duty.REFERENCE_APPROVER,
                        Duty.PLATFORM_OPERATOR,
                        Duty.HELP_DESK);
            case GUARANTOR, LOCAL_FINANCE -> Set.of();
        };
    }
}
