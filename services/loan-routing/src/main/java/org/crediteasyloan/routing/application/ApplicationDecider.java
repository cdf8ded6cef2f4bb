package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingContract;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.Ending;
import org.crediteasyloan.routing.application.ApplicationState.InReview;
import org.crediteasyloan.routing.application.ApplicationState.Offered;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.policy.Deadline;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTime;

/**
 * Decides what a command does to an application, or refuses it; drawn at {@link ApplicationState}.
 *
 * <p>Whoever has nothing to do with the application is told it does not exist; whoever has, but not now, is told its status.
 */
final class ApplicationDecider {

    private final RoutingPolicy policy;
    private final WorkingTime time;
    private final NextBank nextBank;
    private final Silence silence;

    ApplicationDecider(RoutingPolicy policy, WorkingTime time, Function<String, ProductStanding> market) {
        this.policy = policy;
        this.time = time;
        this.nextBank = new NextBank(policy, time, market);
        this.silence = new Silence(policy, time, nextBank);
    }

    /** A new application, on its way to its first holder. */
    Decision submit(UUID id, UUID borrowerId, LoanApplication.Request request, Instant now) {
        List<String> untried = new ArrayList<>();
        untried.add(request.productCode());
        untried.addAll(request.alternativeProductCodes());
        LoanApplication unrouted =
                new LoanApplication(id, borrowerId, request, now, untried, Set.of(), 0, Ended.EXHAUSTED);
        return nextBank.route(unrouted, Ended.EXHAUSTED, now)
                .after(new ApplicationHappening.Submitted(request.productCode()));
    }

    Decision decide(ApplicationCommand command, LoanApplication application) {
        return switch (command) {
            case ApplicationCommand.Approve approve -> approve(approve, application);
            case ApplicationCommand.Reject reject -> reject(reject, application);
            case ApplicationCommand.Accept accept -> accept(accept, application);
            case ApplicationCommand.Refuse refuse -> refuse(refuse, application);
            case ApplicationCommand.PlaceOffer offer -> placeOffer(offer, application);
            case ApplicationCommand.SelectOffer selection -> selectOffer(selection, application);
            case ApplicationCommand.SignContract contract -> signContract(contract, application);
            case ApplicationCommand.RecordDisbursement disbursement -> disburse(disbursement, application);
            case ApplicationCommand.Withdraw withdrawal -> withdraw(withdrawal, application);
            case ApplicationCommand.LoseBank lost -> loseBank(lost, application);
            case ApplicationCommand.RecountDeadline recount -> recount(application, recount.now());
            case ApplicationCommand.PassDeadline passed -> silence.of(application, passed.now());
        };
    }

    private Decision approve(ApplicationCommand.Approve command, LoanApplication application) {
        AwaitingDepartmentApproval waiting = waitingFor(command.department(), application, command.now());
        return nextBank.route(application.approvedFor(waiting.schemeCode()), Ended.EXHAUSTED, command.now())
                .after(new ApplicationHappening.ApprovedByDepartment(
                        waiting.schemeCode(), waiting.department(), command.note()));
    }

    private Decision reject(ApplicationCommand.Reject command, LoanApplication application) {
        AwaitingDepartmentApproval waiting = waitingFor(command.department(), application, command.now());
        return Decision.end(application, new Ended(Ending.REJECTED_BY_DEPARTMENT, command.reasonCode()))
                .after(new ApplicationHappening.RejectedByDepartment(
                        waiting.schemeCode(), waiting.department(), command.reasonCode(), command.note()));
    }

    private Decision accept(ApplicationCommand.Accept command, LoanApplication application) {
        if (at(command.bank(), application) instanceof AwaitingBank waiting) {
            requireInTime(waiting, command.now());
            Deadline deadline =
                    time.endOfWorkingDay(command.now(), waiting.assignment().promisedWorkingDays());
            return Decision.of(
                    application,
                    new InReview(waiting.assignment(), deadline),
                    new ApplicationHappening.TakenByBank(waiting.assignment(), deadline.dueAt()));
        }
        throw application.notInStatus();
    }

    /** A bank may refuse late: the worker would take the application away in the next moment, without its reason. */
    private Decision refuse(ApplicationCommand.Refuse command, LoanApplication application) {
        AtBank held = at(command.bank(), application);
        if (!(held instanceof AwaitingBank || held instanceof InReview)) {
            throw application.notInStatus();
        }
        boolean onlyOneNamed = application.request().alternativeProductCodes().isEmpty();
        Ended noneLeft = onlyOneNamed ? new Ended(Ending.REFUSED_BY_BANK, command.reasonCode()) : Ended.EXHAUSTED;
        return nextBank.route(application, noneLeft, command.now())
                .after(new ApplicationHappening.RefusedByBank(
                        held.assignment(), command.reasonCode(), command.repairable(), command.note()));
    }

    private static Decision placeOffer(ApplicationCommand.PlaceOffer command, LoanApplication application) {
        if (at(command.bank(), application) instanceof InReview review) {
            requireInTime(review, command.now());
            return Decision.of(
                    application,
                    new Offered(review.assignment(), command.offerId(), Deadline.at(command.validUntil())),
                    new ApplicationHappening.OfferPlaced(review.assignment(), command.offerId(), command.validUntil()));
        }
        throw application.notInStatus();
    }

    private Decision selectOffer(ApplicationCommand.SelectOffer command, LoanApplication application) {
        requireOwn(command.borrowerId(), application);
        if (application.state() instanceof Offered offered && offered.offerId().equals(command.offerId())) {
            requireInTime(offered, command.now());
            Deadline deadline = time.endOfWorkingDay(command.now(), policy.contractWorkingDays());
            return Decision.of(
                    application,
                    new AwaitingContract(offered.assignment(), offered.offerId(), deadline),
                    new ApplicationHappening.OfferSelected(offered.assignment(), offered.offerId(), deadline.dueAt()));
        }
        throw application.notInStatus();
    }

    private Decision signContract(ApplicationCommand.SignContract command, LoanApplication application) {
        if (at(command.bank(), application) instanceof AwaitingContract waiting
                && waiting.offerId().equals(command.offerId())) {
            requireInTime(waiting, command.now());
            Deadline deadline = time.endOfWorkingDay(command.now(), policy.disbursementWorkingDays());
            return Decision.of(
                    application,
                    new Contracted(waiting.assignment(), waiting.offerId(), command.loanId(), deadline, 0),
                    new ApplicationHappening.ContractSigned(waiting.assignment(), command.loanId(), deadline.dueAt()));
        }
        throw application.notInStatus();
    }

    /** A payment that was made is never refused for being late, as long as the application waits for it. */
    private static Decision disburse(ApplicationCommand.RecordDisbursement command, LoanApplication application) {
        if (at(command.bank(), application) instanceof Contracted contracted
                && contracted.loanId().equals(command.loanId())) {
            return Decision.of(
                    application,
                    new ApplicationState.Disbursed(contracted.assignment(), contracted.offerId(), contracted.loanId()),
                    new ApplicationHappening.Disbursed(contracted.assignment(), contracted.loanId()));
        }
        throw application.notInStatus();
    }

    private static Decision withdraw(ApplicationCommand.Withdraw command, LoanApplication application) {
        requireOwn(command.borrowerId(), application);
        if (application.state() instanceof Contracted) {
            throw Refusal.of(ApplicationRule.APPLICATION_UNDER_CONTRACT);
        }
        if (!application.isOpen()) {
            throw application.notInStatus();
        }
        return Decision.end(application, Ended.WITHDRAWN).after(new ApplicationHappening.WithdrawnByBorrower());
    }

    /** What is signed stays with who signed it: its deadline tells whether it was paid out. */
    private Decision loseBank(ApplicationCommand.LoseBank command, LoanApplication application) {
        AtBank held = at(command.bank(), application);
        return switch (held) {
            case AwaitingBank _, InReview _, Offered _, AwaitingContract _ ->
                nextBank.route(application, Ended.EXHAUSTED, command.now())
                        .after(new ApplicationHappening.BankLeft(held.assignment(), held.status()));
            case Contracted _, ApplicationState.Disbursed _ -> throw application.notInStatus();
        };
    }

    /** What is due stays due: a calendar neither revives a case nor moves its end into the past. */
    private Decision recount(LoanApplication application, Instant now) {
        if (!(application.state() instanceof Open open) || !now.isBefore(open.dueAt())) {
            return Decision.of(application, application.state());
        }
        Open moved = open.until(time.recount(open.deadline(), now));
        return moved.dueAt().equals(open.dueAt())
                ? Decision.of(application, moved)
                : Decision.of(
                        application, moved, new ApplicationHappening.DeadlineMoved(moved, time.calendarVersion()));
    }

    private static AwaitingDepartmentApproval waitingFor(
            ParticipantCode department, LoanApplication application, Instant now) {
        if (application.state() instanceof AwaitingDepartmentApproval waiting) {
            if (!waiting.department().equals(department)) {
                throw Refusal.of(CommonRule.NOT_FOUND);
            }
            requireInTime(waiting, now);
            return waiting;
        }
        throw application.notInStatus();
    }

    private static AtBank at(ParticipantCode bank, LoanApplication application) {
        if (application.state() instanceof AtBank held
                && held.assignment().bank().equals(bank)) {
            return held;
        }
        throw Refusal.of(CommonRule.NOT_FOUND);
    }

    private static void requireOwn(UUID borrowerId, LoanApplication application) {
        if (!application.borrowerId().equals(borrowerId)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }

    private static void requireInTime(Open open, Instant now) {
        if (!now.isBefore(open.dueAt())) {
            throw Refusal.of(ApplicationRule.DEADLINE_PASSED);
        }
    }
}
