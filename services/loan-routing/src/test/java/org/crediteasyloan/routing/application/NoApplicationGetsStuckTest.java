package org.crediteasyloan.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.application.ApplicationStatus.AWAITING_BANK;
import static org.crediteasyloan.routing.application.ApplicationStatus.AWAITING_CONTRACT;
import static org.crediteasyloan.routing.application.ApplicationStatus.AWAITING_DEPARTMENT_APPROVAL;
import static org.crediteasyloan.routing.application.ApplicationStatus.CONTRACTED;
import static org.crediteasyloan.routing.application.ApplicationStatus.DISBURSED;
import static org.crediteasyloan.routing.application.ApplicationStatus.EXHAUSTED;
import static org.crediteasyloan.routing.application.ApplicationStatus.EXPIRED;
import static org.crediteasyloan.routing.application.ApplicationStatus.IN_REVIEW;
import static org.crediteasyloan.routing.application.ApplicationStatus.OFFERED;
import static org.crediteasyloan.routing.application.ApplicationStatus.REFUSED_BY_BANK;
import static org.crediteasyloan.routing.application.ApplicationStatus.REJECTED_BY_DEPARTMENT;
import static org.crediteasyloan.routing.application.ApplicationStatus.WITHDRAWN;
import static org.crediteasyloan.routing.application.Fixtures.AGRICULTURE;
import static org.crediteasyloan.routing.application.Fixtures.APPLICATION;
import static org.crediteasyloan.routing.application.Fixtures.BORROWER;
import static org.crediteasyloan.routing.application.Fixtures.HNBANK;
import static org.crediteasyloan.routing.application.Fixtures.HNRCB;
import static org.crediteasyloan.routing.application.Fixtures.LOAN;
import static org.crediteasyloan.routing.application.Fixtures.OFFER;
import static org.crediteasyloan.routing.application.Fixtures.WEDNESDAY_TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.market.Obstacle;
import org.crediteasyloan.routing.market.ProductStanding;
import org.junit.jupiter.api.Test;

/** Whatever anybody does in whatever order, an application moves only as drawn, and always has a holder and a deadline. */
class NoApplicationGetsStuckTest {

    private static final long SEED = 20261118;
    private static final int APPLICATIONS = 20_000;
    private static final int COMMANDS_EACH = 25;

    /** What is drawn at {@link ApplicationState}; written down a second time, so that both have to be wrong together. */
    private static final Map<ApplicationStatus, Set<ApplicationStatus>> DRAWN = new EnumMap<>(Map.of(
            AWAITING_DEPARTMENT_APPROVAL,
                    EnumSet.of(
                            AWAITING_DEPARTMENT_APPROVAL,
                            AWAITING_BANK,
                            REJECTED_BY_DEPARTMENT,
                            EXHAUSTED,
                            EXPIRED,
                            WITHDRAWN),
            AWAITING_BANK,
                    EnumSet.of(
                            IN_REVIEW,
                            AWAITING_BANK,
                            AWAITING_DEPARTMENT_APPROVAL,
                            REFUSED_BY_BANK,
                            EXHAUSTED,
                            WITHDRAWN),
            IN_REVIEW,
                    EnumSet.of(
                            OFFERED,
                            AWAITING_BANK,
                            AWAITING_DEPARTMENT_APPROVAL,
                            REFUSED_BY_BANK,
                            EXHAUSTED,
                            WITHDRAWN),
            OFFERED, EnumSet.of(AWAITING_CONTRACT, EXPIRED, WITHDRAWN),
            AWAITING_CONTRACT,
                    EnumSet.of(CONTRACTED, AWAITING_BANK, AWAITING_DEPARTMENT_APPROVAL, EXHAUSTED, WITHDRAWN),
            CONTRACTED, EnumSet.of(CONTRACTED, DISBURSED, EXPIRED)));

    private final Random random = new Random(SEED);
    private final Set<ApplicationStatus> reached = EnumSet.noneOf(ApplicationStatus.class);

    @Test
    void whateverHappensEveryMoveIsDrawnAndEveryOpenStateHasAHolderAndADeadline() {
        for (int i = 0; i < APPLICATIONS; i++) {
            live();
        }
        assertThat(reached).as("the walk reaches every status").containsExactlyInAnyOrder(ApplicationStatus.values());
    }

    private void live() {
        Instant now = WEDNESDAY_TEN;
        LoanApplication application = submitted(now);
        check(application, now);
        for (int i = 0; i < COMMANDS_EACH; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            ApplicationCommand command = command(application, now);
            Decision decision;
            try {
                decision = randomMarket().decider().decide(command, application);
            } catch (Refusal refused) {
                continue;
            }
            LoanApplication after = decision.application();
            assertThat(DRAWN.getOrDefault(application.state().status(), Set.of()))
                    .as("%s on %s", command, application.state())
                    .contains(after.state().status());
            assertThat(decision.happenings()).as("a move leaves a trace").isNotEmpty();
            assertThat(after.untriedProductCodes().size())
                    .as("no product is tried twice")
                    .isLessThanOrEqualTo(application.untriedProductCodes().size());
            assertBanksKnowOnlyTheirs(application, after);
            check(after, now);
            application = after;
        }
    }

    private void check(LoanApplication application, Instant now) {
        reached.add(application.state().status());
        if (application.state() instanceof Open open) {
            assertThat(open.holder().code()).isNotBlank();
            assertThat(open.dueAt()).as("%s", open).isAfter(now);
        }
        assertThat(application.isOpen())
                .isEqualTo(DRAWN.containsKey(application.state().status()));
    }

    private static void assertBanksKnowOnlyTheirs(LoanApplication before, LoanApplication after) {
        if (before.state() instanceof AtBank had
                && after.state() instanceof AtBank has
                && had.assignment().attempt() != has.assignment().attempt()) {
            assertThat(has.assignment().attempt()).isEqualTo(had.assignment().attempt() + 1);
            assertThat(has).isInstanceOf(ApplicationState.AwaitingBank.class);
        }
    }

    private LoanApplication submitted(Instant now) {
        List<String> products = new ArrayList<>(List.of("P-1", "P-2", "P-3"));
        Collections.shuffle(products, random);
        List<String> named = products.subList(0, 1 + random.nextInt(3));
        return Fixtures.market()
                .decider()
                .submit(
                        APPLICATION,
                        BORROWER,
                        Fixtures.request(
                                named.getFirst(), named.stream().skip(1).toArray(String[]::new)),
                        now)
                .application();
    }

    private Fixtures randomMarket() {
        Fixtures market = Fixtures.market();
        for (String product : List.of("P-1", "P-2", "P-3")) {
            if (random.nextInt(5) == 0) {
                market.without(product, Obstacle.values()[random.nextInt(Obstacle.values().length)]);
            }
        }
        if (random.nextInt(10) == 0) {
            market.with(Fixtures.available("P-2", HNBANK, new ProductStanding.Approval("S-LATE", AGRICULTURE, 1)));
        }
        return market;
    }

    /** Mostly what fits the state, so that the walk gets far; often enough what does not. */
    private ApplicationCommand command(LoanApplication application, Instant now) {
        if (random.nextInt(3) == 0) {
            return anyCommand(now);
        }
        ParticipantCode bank =
                application.state() instanceof AtBank held ? held.assignment().bank() : HNRCB;
        return switch (application.state().status()) {
            case AWAITING_DEPARTMENT_APPROVAL ->
                random.nextInt(4) == 0
                        ? new ApplicationCommand.PassDeadline(now)
                        : new ApplicationCommand.Approve(AGRICULTURE, null, now);
            case AWAITING_BANK -> new ApplicationCommand.Accept(bank, now);
            case IN_REVIEW -> new ApplicationCommand.PlaceOffer(bank, OFFER, now.plus(Duration.ofDays(3)), now);
            case OFFERED -> new ApplicationCommand.SelectOffer(BORROWER, OFFER, now);
            case AWAITING_CONTRACT -> new ApplicationCommand.SignContract(bank, OFFER, LOAN, now);
            case CONTRACTED ->
                random.nextInt(2) == 0
                        ? new ApplicationCommand.PassDeadline(now.plus(Duration.ofDays(60)))
                        : new ApplicationCommand.RecordDisbursement(bank, LOAN, now);
            case DISBURSED, REJECTED_BY_DEPARTMENT, REFUSED_BY_BANK, EXHAUSTED, WITHDRAWN, EXPIRED -> anyCommand(now);
        };
    }

    private ApplicationCommand anyCommand(Instant now) {
        ParticipantCode bank = random.nextBoolean() ? HNRCB : HNBANK;
        UUID borrower = random.nextInt(4) == 0 ? new UUID(9, 9) : BORROWER;
        return switch (random.nextInt(11)) {
            case 0 -> new ApplicationCommand.Approve(AGRICULTURE, null, now);
            case 1 -> new ApplicationCommand.Reject(AGRICULTURE, "CONDITIONS_NOT_MET", null, now);
            case 2 -> new ApplicationCommand.Accept(bank, now);
            case 3 -> new ApplicationCommand.Refuse(bank, "CREDIT_RECORD", true, null, now);
            case 4 -> new ApplicationCommand.PlaceOffer(bank, OFFER, now.plus(Duration.ofDays(3)), now);
            case 5 -> new ApplicationCommand.SelectOffer(borrower, OFFER, now);
            case 6 -> new ApplicationCommand.SignContract(bank, OFFER, LOAN, now);
            case 7 -> new ApplicationCommand.RecordDisbursement(bank, LOAN, now);
            case 8 -> new ApplicationCommand.Withdraw(borrower, now);
            default -> new ApplicationCommand.PassDeadline(now);
        };
    }
}
