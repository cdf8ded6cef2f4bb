package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.statement.BillUsage;
import org.crediteasyloan.profile.statement.MeteredReasons;
import org.crediteasyloan.profile.statement.ReasonView.ReasonFor;

/** A bureau answers its orders; what it delivers is on the statement in the same transaction, once. */
@ApplicationScoped
class AnswerOrders {

    private final ReportOrders orders;
    private final Reports reports;
    private final BureauLicences licences;
    private final BillUsage bill;
    private final MeteredReasons reasons;
    private final Deadlines deadlines;
    private final Clock clock;

    AnswerOrders(
            ReportOrders orders,
            Reports reports,
            BureauLicences licences,
            BillUsage bill,
            MeteredReasons reasons,
            Deadlines deadlines,
            Clock clock) {
        this.orders = orders;
        this.reports = reports;
        this.licences = licences;
        this.bill = bill;
        this.reasons = reasons;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    OrderView deliver(UUID orderId, DeliverReport delivered, ParticipantCode bureau) {
        Instant now = now();
        ReportOrder order = own(orderId, bureau);
        requireSound(delivered, BusinessDay.at(now));
        requireAllowed(order, now);
        order.deliver(delivered.legalBasis() != null && !delivered.legalBasis().isBlank(), now);
        reports.keep(order, delivered, now);
        return settled(order, now);
    }

    @Transactional
    OrderView refuse(UUID orderId, RefuseReport refused, ParticipantCode bureau) {
        Instant now = now();
        ReportOrder order = own(orderId, bureau);
        requireAllowed(order, now);
        switch (refused.outcome()) {
            case NO_DATA -> order.haveNoData(now);
            case CANNOT -> {
                reasons.require(ReasonFor.CANNOT, refused.reasonCode(), BusinessDay.at(now));
                order.refuse(Objects.requireNonNull(refused.reasonCode()), now);
            }
        }
        return settled(order, now);
    }

    private OrderView settled(ReportOrder order, Instant now) {
        deadlines.clear(OrderLapses.KIND, order.id);
        if (order.charged) {
            bill.charge(order.usage(), now);
        }
        return OrderView.toBureau(order, Optional.empty());
    }

    private void requireAllowed(ReportOrder order, Instant now) {
        if (!order.isOpen(now)) {
            throw Refusal.of(BureauRule.ORDER_NOT_OPEN);
        }
        if (orders.basis(order.borrowerId, order.bank, order.bureau).isEmpty()) {
            throw Refusal.of(BureauRule.NO_CONSENT_FOR_BUREAU);
        }
        if (licences.inForce(order.bureau, now).isEmpty()) {
            throw Refusal.of(BureauRule.LICENCE_NOT_IN_FORCE);
        }
    }

    private static void requireSound(DeliverReport delivered, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (!sha256(delivered.content()).equals(delivered.contentHash())) {
            errors.add(new FieldError(
                    "/contentHash", "content-hash-differs", "内容摘要与内容不符。", "The hash is not the content's."));
        }
        if (delivered.asOfOn().isAfter(today)) {
            errors.add(new FieldError(
                    "/asOfOn", "as-of-in-the-future", "数据日期不得晚于今天。", "The data cannot be of a day to come."));
        }
        if (delivered.legalBasis() != null && delivered.legalBasis().isBlank()) {
            errors.add(new FieldError(
                    "/legalBasis", "legal-basis-empty", "法律依据不得为空白，没有依据时请不填。", "Leave it out where there is none."));
        }
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ReportOrder own(UUID orderId, ParticipantCode bureau) {
        return orders.findForChange(orderId)
                .filter(order -> order.bureau.equals(bureau.value()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
