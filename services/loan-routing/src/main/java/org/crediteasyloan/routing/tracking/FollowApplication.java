package org.crediteasyloan.routing.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.Dispatches;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.access.BorrowerReads;
import org.crediteasyloan.routing.application.ApplicationFile;
import org.crediteasyloan.routing.application.ApplicationFiles;
import org.crediteasyloan.routing.application.ApplicationOutline;
import org.crediteasyloan.routing.application.ApplicationReach;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.HistoryEntry;
import org.crediteasyloan.routing.application.LoanApplication;
import org.crediteasyloan.routing.offer.OfferBook;
import org.crediteasyloan.routing.offer.OfferView;
import org.crediteasyloan.routing.policy.WorkingTimes;
import org.jspecify.annotations.Nullable;

/** Shows an application to those it concerns; for everybody else it does not exist. */
@ApplicationScoped
public class FollowApplication {

    private final ApplicationFiles files;
    private final OfferBook offers;
    private final ApplicationReach reach;
    private final Dispatches dispatches;
    private final WorkingTimes workingTimes;
    private final BorrowerReads reads;
    private final Clock clock;

    FollowApplication(
            ApplicationFiles files,
            OfferBook offers,
            ApplicationReach reach,
            Dispatches dispatches,
            WorkingTimes workingTimes,
            BorrowerReads reads,
            Clock clock) {
        this.files = files;
        this.offers = offers;
        this.reach = reach;
        this.dispatches = dispatches;
        this.workingTimes = workingTimes;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    public ApplicationView asBorrower(UUID id, UUID borrowerId) {
        ApplicationFile file = files.find(id)
                .filter(found -> found.application().borrowerId().equals(borrowerId))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        LoanApplication.Request request = file.application().request();
        return view(file, request.productCode(), request.alternativeProductCodes(), offers.viewsOf(id), file.history());
    }

    /** As long as the bank has the application. */
    @Transactional
    public ApplicationView asBank(UUID id, ParticipantCode bank) {
        ApplicationFile file = files.find(id).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        AtBank held = atBank(file.application(), bank);
        reads.record(
                file.application().borrowerId(),
                bank,
                held.assignment().consentId().toString());
        List<OfferView> own = offers.viewsOf(id).stream()
                .filter(offer -> offer.bank().equals(bank))
                .toList();
        return view(file, null, null, own, visibleTo(bank, file));
    }

    /** @throws Refusal {@code not-found} where another bank has it, or it lies out of the caller's reach */
    public void requireAtBank(UUID id, ParticipantCode bank) {
        atBank(
                files.outlines(List.of(id)).values().stream()
                        .findFirst()
                        .map(ApplicationOutline::application)
                        .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND)),
                bank);
    }

    private AtBank atBank(LoanApplication application, ParticipantCode bank) {
        if (reach.require(application).state() instanceof AtBank held
                && held.assignment().bank().equals(bank)) {
            return held;
        }
        throw Refusal.of(CommonRule.NOT_FOUND);
    }

    /** From when it was asked, for good: a department sees what became of what it decided. */
    @Transactional
    public ApplicationView asDepartment(UUID id, ParticipantCode department) {
        ApplicationFile file = files.find(id)
                .filter(found -> files.wasAsked(id, department))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        reach.require(file.application());
        reads.record(file.application().borrowerId(), department, "scheme-approval");
        return view(file, file.application().request().productCode(), null, List.of(), visibleTo(null, file));
    }

    private ApplicationView view(
            ApplicationFile file,
            @Nullable String productCode,
            @Nullable List<String> alternativeProductCodes,
            List<OfferView> visibleOffers,
            List<HistoryEntry> visibleHistory) {
        LoanApplication application = file.application();
        Standing standing = Standing.of(application.state(), workingTimes.current(), clock.instant());
        return new ApplicationView(
                application.id(),
                file.version(),
                application.borrowerId(),
                productCode,
                alternativeProductCodes,
                application.request().amountFen(),
                application.request().termMonths(),
                application.request().purpose(),
                application.submittedAt(),
                standing.status(),
                standing.holder(),
                standing.dueAt(),
                standing.remainingWorkingDays(),
                standing.escalated(),
                standing.currentProductCode(),
                standing.schemeCode(),
                standing.bank(),
                standing.bank() == null ? null : dispatches.isHeldByAManager(application.id(), standing.bank()),
                dispatches.of(List.of(application.id())).get(application.id()),
                standing.loanId(),
                standing.endReasonCode(),
                visibleOffers,
                visibleHistory);
    }

    private static List<HistoryEntry> visibleTo(@Nullable ParticipantCode bank, ApplicationFile file) {
        return file.history().stream()
                .filter(entry -> entry.bank() == null || entry.bank().equals(bank))
                .toList();
    }
}
