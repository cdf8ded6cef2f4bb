package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.policy.Deadline;

/**
 * The states of an application (申请状态机). Every open one has a holder and a deadline.
 *
 * <pre>
 *  submit (borrower: product listed, amount, term and region within it, consent for its bank, calendar known)
 *    |                                                            to the next product that can be had <------.
 *    |  scheme demands approval                                   none left: EXHAUSTED, or REFUSED_BY_BANK   |
 *    +--------------------> AWAITING_DEPARTMENT_APPROVAL          when the only one named was refused        |
 *    |                        | holder: department                                                           |
 *    |                        | due: the scheme's working days                                               |
 *    |                        +-- reject (department) --> REJECTED_BY_DEPARTMENT                             |
 *    |                        +-- silent: urged and extended, as often as policy says; then EXPIRED          |
 *    v                        v approve (department)                                                         |
 *  AWAITING_BANK <------------'                                                                              |
 *    | holder: bank, due: working days to take it     -- refuse (bank), or silent -------------------------->+
 *    v accept (bank)                                                                                         |
 *  IN_REVIEW                                                                                                 |
 *    | holder: bank, due: the product's promised days -- refuse (bank), or silent -------------------------->+
 *    v offer (bank)                                                                                          |
 *  OFFERED                                                                                                   |
 *    | holder: borrower, due: the offer's end         -- silent --> EXPIRED                                  |
 *    v select (borrower)                                                                                     |
 *  AWAITING_CONTRACT                                                                                         |
 *    | holder: bank, due: working days to sign        -- silent ---------------------------------------------'
 *    v sign (bank, another person than the offer's)
 *  CONTRACTED
 *    | holder: bank, due: working days to pay out     -- silent: urged and extended; then EXPIRED
 *    v disburse (bank, another person than the contract's)
 *  DISBURSED
 *
 *  the bank leaves the platform: from AWAITING_BANK, IN_REVIEW, OFFERED and AWAITING_CONTRACT to the next product, as if refused
 *  withdraw (borrower): from every open state before CONTRACTED --> WITHDRAWN
 *  recount (timer): a new calendar moves the deadline of an open state, where it was counted in working days and has not passed
 * </pre>
 *
 * <p>Each transition becomes one {@link ApplicationHappening}, from which history and events are written.
 */
public sealed interface ApplicationState {

    ApplicationStatus status();

    /** Somebody has to act, until a deadline. */
    sealed interface Open extends ApplicationState {

        Party holder();

        Deadline deadline();

        /** The same with another deadline. */
        Open until(Deadline other);

        default Instant dueAt() {
            return deadline().dueAt();
        }
    }

    /** A bank has the application; no other bank and no bank before does. */
    sealed interface AtBank extends ApplicationState {

        Assignment assignment();
    }

    /**
     * The department the scheme names decides before any bank sees the application.
     *
     * @param productCode the product it wants to go to
     * @param extensions how often it was silent and urged
     */
    record AwaitingDepartmentApproval(
            String productCode, String schemeCode, ParticipantCode department, Deadline deadline, int extensions)
            implements Open {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.AWAITING_DEPARTMENT_APPROVAL;
        }

        @Override
        public Open until(Deadline other) {
            return new AwaitingDepartmentApproval(productCode, schemeCode, department, other, extensions);
        }

        @Override
        public Party holder() {
            return Party.of(department);
        }
    }

    /** The bank has to take it. */
    record AwaitingBank(Assignment assignment, Deadline deadline) implements Open, AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.AWAITING_BANK;
        }

        @Override
        public Open until(Deadline other) {
            return new AwaitingBank(assignment, other);
        }

        @Override
        public Party holder() {
            return Party.of(assignment.bank());
        }
    }

    /** The bank took it and decides. */
    record InReview(Assignment assignment, Deadline deadline) implements Open, AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.IN_REVIEW;
        }

        @Override
        public Open until(Deadline other) {
            return new InReview(assignment, other);
        }

        @Override
        public Party holder() {
            return Party.of(assignment.bank());
        }
    }

    /** The borrower decides on the bank's offer. */
    record Offered(Assignment assignment, UUID offerId, Deadline deadline) implements Open, AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.OFFERED;
        }

        @Override
        public Open until(Deadline other) {
            return new Offered(assignment, offerId, other);
        }

        @Override
        public Party holder() {
            return Party.BORROWER;
        }
    }

    /** The borrower selected the offer; the bank has to sign. */
    record AwaitingContract(Assignment assignment, UUID offerId, Deadline deadline) implements Open, AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.AWAITING_CONTRACT;
        }

        @Override
        public Open until(Deadline other) {
            return new AwaitingContract(assignment, offerId, other);
        }

        @Override
        public Party holder() {
            return Party.of(assignment.bank());
        }
    }

    /** Signed; the bank has to pay out. */
    record Contracted(Assignment assignment, UUID offerId, UUID loanId, Deadline deadline, int extensions)
            implements Open, AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.CONTRACTED;
        }

        @Override
        public Open until(Deadline other) {
            return new Contracted(assignment, offerId, loanId, other, extensions);
        }

        @Override
        public Party holder() {
            return Party.of(assignment.bank());
        }
    }

    /** The money is with the borrower. */
    record Disbursed(Assignment assignment, UUID offerId, UUID loanId) implements AtBank {

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DISBURSED;
        }
    }

    /** Over without a loan; the borrower is free. */
    record Ended(Ending ending, String reasonCode) implements ApplicationState {

        static final Ended EXHAUSTED = new Ended(Ending.EXHAUSTED, "NO_ALTERNATIVE_LEFT");
        static final Ended WITHDRAWN = new Ended(Ending.WITHDRAWN, "BY_BORROWER");
        static final Ended DEPARTMENT_SILENT = new Ended(Ending.EXPIRED, "DEPARTMENT_SILENT");
        static final Ended OFFER_NOT_SELECTED = new Ended(Ending.EXPIRED, "OFFER_NOT_SELECTED");
        static final Ended NOT_DISBURSED = new Ended(Ending.EXPIRED, "NOT_DISBURSED");

        @Override
        public ApplicationStatus status() {
            return switch (ending) {
                case REJECTED_BY_DEPARTMENT -> ApplicationStatus.REJECTED_BY_DEPARTMENT;
                case REFUSED_BY_BANK -> ApplicationStatus.REFUSED_BY_BANK;
                case EXHAUSTED -> ApplicationStatus.EXHAUSTED;
                case WITHDRAWN -> ApplicationStatus.WITHDRAWN;
                case EXPIRED -> ApplicationStatus.EXPIRED;
            };
        }
    }

    /** The ways an application ends without a loan. */
    enum Ending {
        REJECTED_BY_DEPARTMENT,
        REFUSED_BY_BANK,
        EXHAUSTED,
        WITHDRAWN,
        EXPIRED
    }
}
