package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.market.Obstacle;
import org.jspecify.annotations.Nullable;

/** What happened to an application (申请经过): each becomes a line of its history, some also an event for others. */
public sealed interface ApplicationHappening {

    record Submitted(String productCode) implements ApplicationHappening {}

    record DepartmentAsked(String productCode, String schemeCode, ParticipantCode department, Instant dueAt)
            implements ApplicationHappening {}

    record ApprovedByDepartment(
            String schemeCode,
            ParticipantCode department,
            @Nullable String note) implements ApplicationHappening {}

    record RejectedByDepartment(
            String schemeCode,
            ParticipantCode department,
            String reasonCode,
            @Nullable String note) implements ApplicationHappening {}

    /** Silent at its deadline, and urged (督办). */
    record DepartmentEscalated(String schemeCode, ParticipantCode department, Instant dueAt)
            implements ApplicationHappening {}

    /** A product the borrower named was passed over. */
    record ProductSkipped(String productCode, @Nullable ParticipantCode bank, Obstacle obstacle)
            implements ApplicationHappening {}

    record AssignedToBank(Assignment assignment, Instant dueAt) implements ApplicationHappening {}

    record TakenByBank(Assignment assignment, Instant dueAt) implements ApplicationHappening {}

    record RefusedByBank(
            Assignment assignment,
            String reasonCode,
            boolean repairable,
            @Nullable String note) implements ApplicationHappening {}

    /** The bank let its deadline pass in the given status. */
    record LapsedAtBank(Assignment assignment, ApplicationStatus status) implements ApplicationHappening {}

    /** The bank left the platform with the application undecided. */
    record BankLeft(Assignment assignment, ApplicationStatus status) implements ApplicationHappening {}

    record OfferPlaced(Assignment assignment, UUID offerId, Instant dueAt) implements ApplicationHappening {}

    record OfferSelected(Assignment assignment, UUID offerId, Instant dueAt) implements ApplicationHappening {}

    record ContractSigned(Assignment assignment, UUID loanId, Instant dueAt) implements ApplicationHappening {}

    /** Contract signed, not paid out in time, and urged. */
    record BankEscalated(Assignment assignment, Instant dueAt) implements ApplicationHappening {}

    /** A new calendar moved the deadline of the state it is in. */
    record DeadlineMoved(ApplicationState.Open state, long calendarVersion) implements ApplicationHappening {}

    record Disbursed(Assignment assignment, UUID loanId) implements ApplicationHappening {}

    record WithdrawnByBorrower() implements ApplicationHappening {}

    record EndedWithoutLoan(ApplicationStatus status, String reasonCode) implements ApplicationHappening {}
}
