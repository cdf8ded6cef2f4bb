package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.access.AccessLog;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows orders and reports to those they are for; whoever else reads of a borrower stands in its log. */
@ApplicationScoped
class ReadReports {

    private final ReportOrders orders;
    private final Reports reports;
    private final Borrowers borrowers;
    private final AccessLog log;
    private final Clock clock;
    private final String serviceName;

    ReadReports(
            ReportOrders orders,
            Reports reports,
            Borrowers borrowers,
            AccessLog log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.orders = orders;
        this.reports = reports;
        this.borrowers = borrowers;
        this.log = log;
        this.clock = clock;
        this.serviceName = serviceName;
    }

    @Transactional
    Page<OrderView> ofBank(ParticipantCode bank, @Nullable String after, int limit) {
        Position start = Position.fromCursor(after);
        return Page.of(
                orders.ofBank(bank, start, limit),
                ReportOrder::position,
                OrderView::toBank,
                after == null ? null : start);
    }

    @Transactional
    Page<OrderView> ofBureau(ParticipantCode bureau, @Nullable String after, int limit) {
        Position start = Position.fromCursor(after);
        return Page.of(
                orders.ofBureau(bureau, start, limit),
                ReportOrder::position,
                order -> OrderView.toBureau(order, subjectOf(order, bureau)),
                after == null ? null : start);
    }

    @Transactional
    List<ReportAboutMeView> aboutBorrower(UUID borrowerId) {
        return orders.list("borrowerId = ?1 order by id", borrowerId).stream()
                .map(ReportAboutMeView::of)
                .toList();
    }

    /** Also one without a legal basis. */
    @Transactional
    ReportView toBorrower(UUID orderId, UUID borrowerId) {
        return reports.find(orderId)
                .filter(report -> report.borrowerId.equals(borrowerId))
                .map(reports::open)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** As long as both consents live. The read and its entry in the log are one: neither is without the other. */
    @Transactional
    ReportView toBank(UUID orderId, ParticipantCode bank) {
        Report report = reports.find(orderId)
                .filter(found -> found.bank.equals(bank.value()) && found.legalBasis != null)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        UUID basis = orders.basis(report.borrowerId, report.bank, report.bureau)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        record(report.borrowerId, bank, "creditReport:" + report.bureau, basis);
        return reports.open(report);
    }

    private Optional<OrderView.Subject> subjectOf(ReportOrder order, ParticipantCode bureau) {
        Optional<UUID> basis = order.isOpen(clock.instant())
                ? orders.basis(order.borrowerId, order.bank, order.bureau)
                : Optional.empty();
        return basis.flatMap(consentId -> borrowers
                .find(order.borrowerId)
                .flatMap(BorrowerState::registration)
                .map(enterprise -> {
                    record(order.borrowerId, bureau, "uscc,nameZh", consentId);
                    return new OrderView.Subject(enterprise.uscc(), enterprise.nameZh());
                }));
    }

    private void record(UUID borrowerId, ParticipantCode reader, String what, UUID basis) {
        log.append(new AccessRecorded(
                Ids.next(),
                borrowerId,
                reader,
                serviceName,
                what,
                basis.toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null));
    }
}
