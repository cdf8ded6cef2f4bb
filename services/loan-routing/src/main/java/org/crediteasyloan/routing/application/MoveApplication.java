package org.crediteasyloan.routing.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.dispatch.DispatchCases;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.market.Borrowers;
import org.crediteasyloan.routing.market.Market;
import org.crediteasyloan.routing.market.Need;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.policy.RoutingPolicies;
import org.crediteasyloan.routing.policy.WorkingTimes;
import org.jspecify.annotations.Nullable;

/** Does a command to an application: lock, decide, keep, set the deadline, tell the others, in one transaction. */
@ApplicationScoped
public class MoveApplication {

    private final Applications applications;
    private final ApplicationEvents events;
    private final RoutingPolicies policies;
    private final WorkingTimes workingTimes;
    private final Borrowers borrowers;
    private final Market market;
    private final Deadlines deadlines;
    private final ApplicationReach reach;
    private final DispatchCases dispatchCases;
    private final List<ApplicationFollower> followers;

    MoveApplication(
            Applications applications,
            ApplicationEvents events,
            RoutingPolicies policies,
            WorkingTimes workingTimes,
            Borrowers borrowers,
            Market market,
            Deadlines deadlines,
            ApplicationReach reach,
            DispatchCases dispatchCases,
            @All List<ApplicationFollower> followers) {
        this.applications = applications;
        this.events = events;
        this.policies = policies;
        this.workingTimes = workingTimes;
        this.borrowers = borrowers;
        this.market = market;
        this.deadlines = deadlines;
        this.reach = reach;
        this.dispatchCases = dispatchCases;
        this.followers = followers;
    }

    /**
     * Begins an application.
     *
     * @param standings those it was found acceptable by
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LoanApplication begin(
            UUID id,
            UUID borrowerId,
            LoanApplication.Request request,
            Function<String, ProductStanding> standings,
            Instant now,
            String subject) {
        Decision decision = decider(standings, now).submit(id, borrowerId, request, now);
        ApplicationRow row = applications.insert(decision.application());
        keep(row, null, decision, now, subject);
        return decision.application();
    }

    /**
     * Does the command of a person.
     *
     * @throws Refusal {@code not-found} and whatever the decider refuses with
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LoanApplication move(UUID id, ApplicationCommand command, String subject) {
        Applications.Stored stored = applications.findForChange(id).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        reach.require(stored.application());
        return move(stored, command, subject);
    }

    LoanApplication move(Applications.Stored stored, ApplicationCommand command, @Nullable String subject) {
        LoanApplication before = stored.application();
        Decision decision =
                decider(standingsFor(before, command.now()), command.now()).decide(command, before);
        keepMove(stored, before, decision, command.now(), subject);
        return decision.application();
    }

    /** Counts the deadline anew by the calendar now in force; where it stays, nothing is told. */
    void recount(Applications.Stored stored, Instant now) {
        LoanApplication before = stored.application();
        Decision decision =
                decider(standingsFor(before, now), now).decide(new ApplicationCommand.RecountDeadline(now), before);
        if (decision.happenings().isEmpty()) {
            stored.row().stand(decision.application());
        } else {
            keepMove(stored, before, decision, now, null);
        }
    }

    private void keepMove(
            Applications.Stored stored,
            LoanApplication before,
            Decision decision,
            Instant now,
            @Nullable String subject) {
        stored.row().take(decision.application());
        keep(stored.row(), before, decision, now, subject);
        followers.forEach(follower -> follower.follow(before, decision.application(), now));
    }

    private void keep(
            ApplicationRow row,
            @Nullable LoanApplication before,
            Decision decision,
            Instant now,
            @Nullable String subject) {
        applications.keepHistory(row, before == null ? null : before.state().status(), decision, now, subject);
        applications.keepAssignment(row, before, decision);
        applications.keepApproval(row, before, decision, now);
        if (decision.application().state() instanceof Open open) {
            deadlines.set(ApplicationDeadline.KIND, row.id, open.dueAt());
        } else {
            deadlines.clear(ApplicationDeadline.KIND, row.id);
        }
        events.publish(decision, row.version, now);
        tellWhoHandsItOut(row.id, before, decision.application());
    }

    /** Inside the bank that gets it, and inside the one that loses it. */
    private void tellWhoHandsItOut(UUID id, @Nullable LoanApplication before, LoanApplication after) {
        Optional<ParticipantCode> had = before == null ? Optional.empty() : bankOf(before);
        Optional<ParticipantCode> has = bankOf(after);
        if (!had.equals(has)) {
            had.ifPresent(bank -> dispatchCases.changedHands(id, bank));
            has.ifPresent(bank -> dispatchCases.changedHands(id, bank));
        }
    }

    private static Optional<ParticipantCode> bankOf(LoanApplication application) {
        return ApplicationCases.openAt(application.state()).map(Assignment::bank);
    }

    private ApplicationDecider decider(Function<String, ProductStanding> standings, Instant now) {
        return new ApplicationDecider(policies.at(now), workingTimes.current(), standings);
    }

    /** The borrower is looked up where a product is asked for: most commands ask for none. */
    private Function<String, ProductStanding> standingsFor(LoanApplication application, Instant now) {
        LoanApplication.Request request = application.request();
        return productCode -> borrowers
                .find(application.borrowerId())
                .map(borrower -> market.viewFor(
                                new Need(
                                        application.borrowerId(),
                                        borrower.kind(),
                                        borrower.regionCode(),
                                        request.amountFen(),
                                        request.termMonths()),
                                now)
                        .apply(productCode))
                .orElseGet(() -> ProductStanding.unknown(productCode));
    }
}
