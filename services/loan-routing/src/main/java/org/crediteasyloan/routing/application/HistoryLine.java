package org.crediteasyloan.routing.application;

import java.time.Instant;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as a line anybody concerned can read (办理记录).
 *
 * @param what a stable code for the kind of happening
 * @param bank the bank it concerns; other banks do not see the line
 * @param repairable of a refusal: the borrower can mend what was missing
 * @param calendarVersion of the calendar that moved the deadline
 */
public record HistoryLine(
        What what,
        Party who,
        @Nullable String productCode,
        @Nullable ParticipantCode bank,
        @Nullable String reasonCode,
        @Nullable Boolean repairable,
        @Nullable String note,
        @Nullable Instant dueAt,
        @Nullable Long calendarVersion) {

    /** Kinds of lines; names are part of the contract. */
    public enum What {
        SUBMITTED,
        DEPARTMENT_ASKED,
        APPROVED_BY_DEPARTMENT,
        REJECTED_BY_DEPARTMENT,
        DEPARTMENT_ESCALATED,
        PRODUCT_SKIPPED,
        ASSIGNED_TO_BANK,
        TAKEN_BY_BANK,
        REFUSED_BY_BANK,
        LAPSED_AT_BANK,
        BANK_LEFT,
        OFFER_PLACED,
        OFFER_SELECTED,
        CONTRACT_SIGNED,
        BANK_ESCALATED,
        DEADLINE_MOVED,
        DISBURSED,
        WITHDRAWN_BY_BORROWER,
        ENDED_WITHOUT_LOAN
    }

    static HistoryLine of(ApplicationHappening happening) {
        return switch (happening) {
            case ApplicationHappening.Submitted h ->
                line(What.SUBMITTED, Party.BORROWER).of(h.productCode());
            case ApplicationHappening.DepartmentAsked h ->
                line(What.DEPARTMENT_ASKED, Party.PLATFORM).of(h.productCode()).dueAt(h.dueAt());
            case ApplicationHappening.ApprovedByDepartment h ->
                line(What.APPROVED_BY_DEPARTMENT, Party.of(h.department())).note(h.note());
            case ApplicationHappening.RejectedByDepartment h ->
                line(What.REJECTED_BY_DEPARTMENT, Party.of(h.department()))
                        .because(h.reasonCode())
                        .note(h.note());
            case ApplicationHappening.DepartmentEscalated h ->
                line(What.DEPARTMENT_ESCALATED, Party.PLATFORM).dueAt(h.dueAt());
            case ApplicationHappening.ProductSkipped h ->
                line(What.PRODUCT_SKIPPED, Party.PLATFORM)
                        .of(h.productCode())
                        .concerning(h.bank())
                        .because(h.obstacle().name());
            case ApplicationHappening.AssignedToBank h ->
                line(What.ASSIGNED_TO_BANK, Party.PLATFORM).at(h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.TakenByBank h ->
                byBank(What.TAKEN_BY_BANK, h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.RefusedByBank h ->
                byBank(What.REFUSED_BY_BANK, h.assignment())
                        .because(h.reasonCode())
                        .repairable(h.repairable())
                        .note(h.note());
            case ApplicationHappening.LapsedAtBank h ->
                line(What.LAPSED_AT_BANK, Party.PLATFORM)
                        .at(h.assignment())
                        .because(h.status().name());
            case ApplicationHappening.BankLeft h ->
                line(What.BANK_LEFT, Party.PLATFORM)
                        .at(h.assignment())
                        .because(h.status().name());
            case ApplicationHappening.OfferPlaced h ->
                byBank(What.OFFER_PLACED, h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.OfferSelected h ->
                line(What.OFFER_SELECTED, Party.BORROWER).at(h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.ContractSigned h ->
                byBank(What.CONTRACT_SIGNED, h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.BankEscalated h ->
                line(What.BANK_ESCALATED, Party.PLATFORM).at(h.assignment()).dueAt(h.dueAt());
            case ApplicationHappening.DeadlineMoved h -> moved(h);
            case ApplicationHappening.Disbursed h -> byBank(What.DISBURSED, h.assignment());
            case ApplicationHappening.WithdrawnByBorrower h -> line(What.WITHDRAWN_BY_BORROWER, Party.BORROWER);
            case ApplicationHappening.EndedWithoutLoan h ->
                line(What.ENDED_WITHOUT_LOAN, Party.PLATFORM).because(h.reasonCode());
        };
    }

    private static HistoryLine moved(ApplicationHappening.DeadlineMoved moved) {
        HistoryLine line = line(What.DEADLINE_MOVED, Party.PLATFORM);
        return (moved.state() instanceof ApplicationState.AtBank held ? line.at(held.assignment()) : line)
                .dueAt(moved.state().dueAt())
                .by(moved.calendarVersion());
    }

    private static HistoryLine line(What what, Party who) {
        return new HistoryLine(what, who, null, null, null, null, null, null, null);
    }

    private static HistoryLine byBank(What what, Assignment assignment) {
        return line(what, Party.of(assignment.bank())).at(assignment);
    }

    private HistoryLine at(Assignment assignment) {
        return of(assignment.productCode()).concerning(assignment.bank());
    }

    private HistoryLine of(String product) {
        return new HistoryLine(what, who, product, bank, reasonCode, repairable, note, dueAt, calendarVersion);
    }

    private HistoryLine concerning(@Nullable ParticipantCode concerned) {
        return new HistoryLine(what, who, productCode, concerned, reasonCode, repairable, note, dueAt, calendarVersion);
    }

    private HistoryLine because(String reason) {
        return new HistoryLine(what, who, productCode, bank, reason, repairable, note, dueAt, calendarVersion);
    }

    private HistoryLine repairable(boolean mendable) {
        return new HistoryLine(what, who, productCode, bank, reasonCode, mendable, note, dueAt, calendarVersion);
    }

    private HistoryLine note(@Nullable String words) {
        return new HistoryLine(what, who, productCode, bank, reasonCode, repairable, words, dueAt, calendarVersion);
    }

    private HistoryLine dueAt(Instant due) {
        return new HistoryLine(what, who, productCode, bank, reasonCode, repairable, note, due, calendarVersion);
    }

    private HistoryLine by(long calendar) {
        return new HistoryLine(what, who, productCode, bank, reasonCode, repairable, note, dueAt, calendar);
    }
}
