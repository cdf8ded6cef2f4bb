package org.crediteasyloan.whitelist.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.jspecify.annotations.Nullable;

/** A lead (融资线索) as a row, without a name: {@link LeadContacts}. What it may become is decided by {@link LeadDecider}. */
@Entity
@Table(name = "lead")
class Lead {

    @Id
    UUID id;

    long version;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "list_type_code")
    String listTypeCode;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "industry_code")
    @Nullable String industryCode;

    String[] tags;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "term_months")
    int termMonths;

    @Enumerated(EnumType.STRING)
    LoanPurpose purpose;

    @Enumerated(EnumType.STRING)
    GuaranteeKind guarantee;

    @Column(name = "wished_bank_name_zh")
    @Nullable String wishedBankNameZh;

    String authority;

    @Column(name = "endorsed_on")
    LocalDate endorsedOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Enumerated(EnumType.STRING)
    LeadStatus status;

    @Nullable String bank;

    @Column(name = "leased_until")
    @Nullable Instant leasedUntil;

    @Column(name = "feedback_due_at")
    @Nullable Instant feedbackDueAt;

    @Column(name = "feedback_from")
    @Nullable Instant feedbackFrom;

    @Column(name = "feedback_working_days")
    @Nullable Integer feedbackWorkingDays;

    @Column(name = "feedback_calendar")
    @Nullable Long feedbackCalendar;

    @Column(name = "feedback_overdue")
    boolean feedbackOverdue;

    @Column(name = "closing_code")
    @Nullable String closingCode;

    /** The sandbox bank it was invented for, which alone sees it; nobody else is told of it. Null for a borrower's. */
    @Column(name = "sandbox_of")
    @Nullable String sandboxOf;

    @SuppressWarnings("NullAway.Init")
    Lead() {}

    static Lead opened(UUID id, UUID borrowerId, AcceptedRow row, LeadState state, Instant now) {
        Lead lead = new Lead();
        lead.id = id;
        lead.borrowerId = borrowerId;
        lead.listTypeCode = row.listTypeCode();
        lead.authority = row.authority().value();
        lead.validUntil = row.validUntil();
        lead.openedAt = now;
        lead.takeOver(row);
        lead.become(state, now);
        return lead;
    }

    static Lead invented(
            UUID id, UUID inventedId, AcceptedRow row, ParticipantCode sandboxOf, LeadState state, Instant now) {
        Lead lead = opened(id, inventedId, row, state, now);
        lead.sandboxOf = sandboxOf.value();
        return lead;
    }

    /** Whether there is no borrower behind it, who would have to agree or to be told. */
    boolean isInvented() {
        return sandboxOf != null;
    }

    /**
     * A further row of the same borrower: it holds longer, and a later endorsement states the need anew, unless a receiver is
     * already working on the one it took.
     *
     * @return whether the row's need stands now, and with it the row's contact
     */
    boolean enrich(AcceptedRow row, Instant now) {
        if (row.validUntil().isAfter(validUntil)) {
            validUntil = row.validUntil();
        }
        boolean takesOver = status != LeadStatus.LEASED && !row.endorsedOn().isBefore(endorsedOn);
        if (takesOver) {
            takeOver(row);
        }
        touch(now);
        return takesOver;
    }

    /** Something a receiver sees has changed: the lead comes by again at the end of the feed. */
    void touch(Instant now) {
        version++;
        changedAt = now;
    }

    LeadState state() {
        return switch (status) {
            case AWAITING_CONFIRMATION -> new LeadState.AwaitingConfirmation();
            case OPEN -> new LeadState.Open();
            case LEASED ->
                new LeadState.Leased(
                        new ParticipantCode(Objects.requireNonNull(bank)),
                        Objects.requireNonNull(leasedUntil),
                        feedback(),
                        feedbackOverdue);
            case CLOSED ->
                new LeadState.Closed(
                        Objects.requireNonNull(closingCode),
                        Optional.ofNullable(bank).map(ParticipantCode::new));
        };
    }

    void become(LeadState next, Instant now) {
        stand(next);
        touch(now);
    }

    /** Takes over the state, when nothing about it changed that anybody sees. */
    void stand(LeadState next) {
        status = next.status();
        bank = null;
        leasedUntil = null;
        keep(Optional.empty());
        feedbackOverdue = false;
        switch (next) {
            case LeadState.AwaitingConfirmation _, LeadState.Open _ -> {}
            case LeadState.Leased leased -> {
                bank = leased.bank().value();
                leasedUntil = leased.leasedUntil();
                keep(leased.feedback());
                feedbackOverdue = leased.isFeedbackOverdue();
            }
            case LeadState.Closed closed -> {
                bank = closed.bank().map(ParticipantCode::value).orElse(null);
                closingCode = closed.code();
            }
        }
    }

    private void keep(Optional<FeedbackDue> feedback) {
        feedbackDueAt = feedback.flatMap(FeedbackDue::dueAt).orElse(null);
        feedbackFrom = feedback.map(FeedbackDue::from).orElse(null);
        feedbackWorkingDays = feedback.map(FeedbackDue::workingDays).orElse(null);
        feedbackCalendar = feedback.map(FeedbackDue::calendarVersion).orElse(null);
    }

    private Optional<FeedbackDue> feedback() {
        return feedbackFrom == null || feedbackWorkingDays == null || feedbackCalendar == null
                ? Optional.empty()
                : Optional.of(new FeedbackDue(
                        feedbackFrom, feedbackWorkingDays, feedbackCalendar, Optional.ofNullable(feedbackDueAt)));
    }

    FinancingNeed need() {
        return new FinancingNeed(amountFen, termMonths, purpose, guarantee, wishedBankNameZh);
    }

    private void takeOver(AcceptedRow row) {
        RowClaim claim = row.claim();
        regionCode = claim.regionCode().value();
        industryCode =
                claim.industryCode() == null ? null : claim.industryCode().value();
        tags = claim.tags().toArray(String[]::new);
        amountFen = claim.need().amountFen();
        termMonths = claim.need().termMonths();
        purpose = claim.need().purpose();
        guarantee = claim.need().guarantee();
        wishedBankNameZh = claim.need().wishedBankNameZh();
        endorsedOn = row.endorsedOn();
    }
}
