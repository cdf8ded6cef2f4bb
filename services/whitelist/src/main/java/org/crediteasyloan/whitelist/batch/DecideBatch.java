package org.crediteasyloan.whitelist.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.crediteasyloan.whitelist.columnword.ColumnWords;
import org.crediteasyloan.whitelist.lead.AcceptedRow;
import org.crediteasyloan.whitelist.lead.OpenLeads;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.crediteasyloan.whitelist.row.ColumnPlan;
import org.crediteasyloan.whitelist.row.ListField;
import org.crediteasyloan.whitelist.row.RowClaim;

/** Approves or rejects a batch. Approval publishes every accepted row and hands it to the leads, all or nothing. */
@ApplicationScoped
class DecideBatch {

    private final Batches batches;
    private final ListingRows rows;
    private final ListTypes listTypes;
    private final ColumnWords columnWords;
    private final OpenLeads openLeads;
    private final BatchTexts texts;
    private final Outbox outbox;
    private final Clock clock;

    DecideBatch(
            Batches batches,
            ListingRows rows,
            ListTypes listTypes,
            ColumnWords columnWords,
            OpenLeads openLeads,
            BatchTexts texts,
            Outbox outbox,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.listTypes = listTypes;
        this.columnWords = columnWords;
        this.openLeads = openLeads;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BatchView approve(UUID batchId, ParticipantCode authority, String approver) {
        Batch batch = batches.getForChange(batchId, authority);
        Reading reading = texts.reading(batch);
        Instant now = clock.instant();
        batch.approve(
                approver, now, reading.counts().accepted() + reading.counts().acceptedWithWarnings());
        requireColumnsConfirmed(authority, reading.unknownHeaders());
        ListType listType = listTypes.get(batch.listTypeCode);
        LocalDate approvedOn = LocalDate.ofInstant(now, WorkingDayCalendar.ZONE);
        openLeads.holdBorrowersStill();
        rows.forEachAccepted(batchId, stored -> publish(batch, listType, stored, approvedOn, now));
        return texts.view(batch);
    }

    @Transactional
    BatchView reject(UUID batchId, ParticipantCode authority, String approver, String reason) {
        Batch batch = batches.getForChange(batchId, authority);
        batch.reject(approver, clock.instant(), texts.rejectionReason(batchId, reason));
        return texts.view(batch);
    }

    /** What stood under an unknown header was left out of every row; that it is a note only the authority can say. */
    private void requireColumnsConfirmed(ParticipantCode authority, List<String> unknownHeaders) {
        Map<String, ListField> confirmed = columnWords.fieldsByHeader(authority);
        refuseIfAny(
                BatchRule.COLUMNS_NOT_CONFIRMED,
                unknownHeaders.stream().filter(header -> !confirmed.containsKey(ColumnPlan.wordsOf(header))));
        refuseIfAny(
                BatchRule.LIST_READ_BEFORE_COLUMNS,
                unknownHeaders.stream().filter(header -> confirmed.get(ColumnPlan.wordsOf(header)) != ListField.NOTE));
    }

    private static void refuseIfAny(BatchRule rule, Stream<String> headers) {
        String named = headers.collect(Collectors.joining("、"));
        if (!named.isEmpty()) {
            throw Refusal.of(rule, named);
        }
    }

    private void publish(Batch batch, ListType listType, ListingRows.Stored stored, LocalDate approvedOn, Instant now) {
        RowClaim claim = stored.row()
                .claim()
                .orElseThrow(() -> new IllegalStateException("Accepted row " + stored.rowId() + " has no claim"));
        LocalDate endorsedOn = claim.endorsedOn() == null ? approvedOn : claim.endorsedOn();
        LocalDate validUntil = listType.validUntil(approvedOn);
        ParticipantCode authority = new ParticipantCode(batch.authority);
        outbox.append(new ListingRowAccepted(
                stored.rowId(),
                batch.id,
                batch.batchNo,
                batch.listTypeCode,
                authority,
                claim.uscc(),
                claim.nameZh(),
                claim.regionCode(),
                claim.industryCode(),
                claim.employees(),
                claim.annualRevenueFen(),
                claim.tags(),
                claim.need(),
                endorsedOn,
                validUntil));
        openLeads.take(new AcceptedRow(stored.rowId(), listType.code(), authority, claim, endorsedOn, validUntil), now);
    }
}
