package org.crediteasyloan.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crediteasyloan.routing.application.Fixtures.AGRICULTURE;
import static org.crediteasyloan.routing.application.Fixtures.APPLICATION;
import static org.crediteasyloan.routing.application.Fixtures.BORROWER;
import static org.crediteasyloan.routing.application.Fixtures.HNBANK;
import static org.crediteasyloan.routing.application.Fixtures.HNRCB;
import static org.crediteasyloan.routing.application.Fixtures.LOAN;
import static org.crediteasyloan.routing.application.Fixtures.OFFER;
import static org.crediteasyloan.routing.application.Fixtures.WEDNESDAY_TEN;
import static org.crediteasyloan.routing.application.Fixtures.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.Ending;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.market.Obstacle;
import org.crediteasyloan.routing.policy.WorkingTime;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

class ApplicationDeciderTest {

    @Test
    void anApplicationGoesToTheBankItNamedUntilTheEndOfTheNextWorkingDay() {
        LoanApplication submitted = market().submitted("P-1", "P-2");

        assertThat(submitted.state()).isInstanceOfSatisfying(AwaitingBank.class, waiting -> {
            assertThat(waiting.assignment().bank()).isEqualTo(HNRCB);
            assertThat(waiting.holder()).isEqualTo(Party.of(HNRCB));
            assertThat(waiting.dueAt()).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
        });
    }

    @Test
    void aSupportedProductGoesToTheDepartmentFirstAndThenToTheBank() {
        Fixtures market = market();
        LoanApplication submitted = market.submitted("P-3");

        Decision approved =
                market.decider().decide(new ApplicationCommand.Approve(AGRICULTURE, null, WEDNESDAY_TEN), submitted);

        assertThat(submitted.state()).isInstanceOf(AwaitingDepartmentApproval.class);
        assertThat(approved.application().state())
                .isInstanceOfSatisfying(
                        AwaitingBank.class,
                        waiting -> assertThat(waiting.assignment().approvedOnPlatform())
                                .isTrue());
    }

    @Test
    void aSilentBankLosesTheApplicationToTheNextOne() {
        Fixtures market = market();
        LoanApplication submitted = market.submitted("P-1", "P-2");

        Decision passed = market.decider().decide(atDeadline(submitted), submitted);

        assertThat(Fixtures.bankOf(passed.application())).isEqualTo(HNBANK);
        assertThat(passed.happenings().getFirst()).isInstanceOf(ApplicationHappening.LapsedAtBank.class);
    }

    @Test
    void aBankThatTookItAndStaysSilentLosesItToo() {
        Fixtures market = market();
        LoanApplication inReview = market.inReview("P-1", "P-2");

        Decision passed = market.decider().decide(atDeadline(inReview), inReview);

        assertThat(Fixtures.bankOf(passed.application())).isEqualTo(HNBANK);
    }

    @Test
    void whatIsNotSignedGoesToTheNextWhenItsBankHasLeft() {
        Fixtures market = market();
        for (LoanApplication undecided :
                List.of(market.submitted("P-1", "P-2"), market.inReview("P-1", "P-2"), market.offered("P-1", "P-2"))) {
            Decision left = market.decider().decide(new ApplicationCommand.LoseBank(HNRCB, WEDNESDAY_TEN), undecided);

            assertThat(Fixtures.bankOf(left.application())).isEqualTo(HNBANK);
            assertThat(left.happenings().getFirst())
                    .isInstanceOfSatisfying(
                            ApplicationHappening.BankLeft.class,
                            happening -> assertThat(happening.status())
                                    .isEqualTo(undecided.state().status()));
        }
    }

    @Test
    void whatIsSignedStaysWithItsBank() {
        assertRefused(
                ApplicationRule.APPLICATION_NOT_IN_STATUS,
                () -> market().decider()
                        .decide(new ApplicationCommand.LoseBank(HNRCB, WEDNESDAY_TEN), market().contracted()));
    }

    @Test
    void whatCannotBeHadAnyMoreIsSkippedWithItsReason() {
        Fixtures market = market();
        LoanApplication submitted = market.submitted("P-1", "P-9", "P-2");
        market.without("P-2", Obstacle.CONSENT_MISSING);

        Decision passed = market.decider().decide(atDeadline(submitted), submitted);

        assertThat(passed.happenings())
                .filteredOn(happening -> happening instanceof ApplicationHappening.ProductSkipped)
                .extracting(happening -> ((ApplicationHappening.ProductSkipped) happening).obstacle())
                .containsExactly(Obstacle.PRODUCT_UNKNOWN, Obstacle.CONSENT_MISSING);
        assertThat(passed.application().state()).isEqualTo(Ended.EXHAUSTED);
    }

    @Test
    void theOnlyBankNamedThatRefusesEndsTheApplicationWithItsReason() {
        Fixtures market = market();
        LoanApplication inReview = market.inReview("P-1");

        Decision refused = market.decider()
                .decide(new ApplicationCommand.Refuse(HNRCB, "CREDIT_RECORD", true, null, WEDNESDAY_TEN), inReview);

        assertThat(refused.application().state()).isEqualTo(new Ended(Ending.REFUSED_BY_BANK, "CREDIT_RECORD"));
    }

    @Test
    void aSilentDepartmentIsUrgedOnceAndThenTheBorrowerIsFree() {
        Fixtures market = market();
        LoanApplication submitted = market.submitted("P-3");

        LoanApplication urged =
                market.decider().decide(atDeadline(submitted), submitted).application();
        Decision ended = market.decider().decide(atDeadline(urged), urged);

        assertThat(urged.state())
                .isInstanceOfSatisfying(
                        AwaitingDepartmentApproval.class,
                        waiting -> assertThat(waiting.extensions()).isEqualTo(1));
        assertThat(ended.application().state()).isEqualTo(Ended.DEPARTMENT_SILENT);
    }

    @Test
    void anOfferNobodySelectsExpires() {
        Fixtures market = market();
        LoanApplication offered = market.offered("P-1", "P-2");

        Decision passed = market.decider().decide(atDeadline(offered), offered);

        assertThat(passed.application().state()).isEqualTo(Ended.OFFER_NOT_SELECTED);
    }

    @Test
    void aContractThatIsNotPaidOutIsUrgedAndThenLapses() {
        Fixtures market = market();
        LoanApplication contracted = market.contracted();

        LoanApplication urged =
                market.decider().decide(atDeadline(contracted), contracted).application();
        Decision lapsed = market.decider().decide(atDeadline(urged), urged);

        assertThat(urged.state()).isInstanceOf(Contracted.class);
        assertThat(lapsed.application().state()).isEqualTo(Ended.NOT_DISBURSED);
    }

    @Test
    void aLatePaymentIsStillAPayment() {
        Fixtures market = market();
        LoanApplication contracted = market.contracted();
        Instant late = ((Open) contracted.state()).dueAt().plus(Duration.ofHours(1));

        Decision paid =
                market.decider().decide(new ApplicationCommand.RecordDisbursement(HNRCB, LOAN, late), contracted);

        assertThat(paid.application().state()).isInstanceOf(ApplicationState.Disbursed.class);
    }

    @Test
    void aContractBindsTheBorrowerToo() {
        assertRefused(
                ApplicationRule.APPLICATION_UNDER_CONTRACT,
                () -> market().decider()
                        .decide(new ApplicationCommand.Withdraw(BORROWER, WEDNESDAY_TEN), market().contracted()));
    }

    @Test
    void afterItsDeadlineABankCannotTakeWhatTheWorkerIsAboutToTakeAway() {
        LoanApplication submitted = market().submitted("P-1");
        Instant due = ((Open) submitted.state()).dueAt();

        assertRefused(
                ApplicationRule.DEADLINE_PASSED,
                () -> market().decider().decide(new ApplicationCommand.Accept(HNRCB, due), submitted));
    }

    @Test
    void anotherBankDoesNotSeeTheApplication() {
        LoanApplication submitted = market().submitted("P-1", "P-2");

        assertThatThrownBy(() ->
                        market().decider().decide(new ApplicationCommand.Accept(HNBANK, WEDNESDAY_TEN), submitted))
                .hasMessageContaining("not-found");
    }

    @Test
    void anotherDepartmentDoesNotSeeTheApplication() {
        LoanApplication submitted = market().submitted("P-3");

        assertThatThrownBy(() -> market().decider()
                        .decide(
                                new ApplicationCommand.Approve(
                                        new ParticipantCode("DEPT-TOURISM"), null, WEDNESDAY_TEN),
                                submitted))
                .hasMessageContaining("not-found");
    }

    @Test
    void anotherBorrowerSelectsNothing() {
        LoanApplication offered = market().offered("P-1");

        assertThatThrownBy(() -> market().decider()
                        .decide(new ApplicationCommand.SelectOffer(new UUID(9, 9), OFFER, WEDNESDAY_TEN), offered))
                .hasMessageContaining("not-found");
    }

    @Test
    void nothingHappensBeforeTheDeadline() {
        LoanApplication submitted = market().submitted("P-1");

        assertRefused(
                ApplicationRule.APPLICATION_NOT_IN_STATUS,
                () -> market().decider().decide(new ApplicationCommand.PassDeadline(WEDNESDAY_TEN), submitted));
    }

    @Test
    void withoutACalendarThereIsNoDeadlineAndNoApplication() {
        ApplicationDecider decider = new ApplicationDecider(
                Fixtures.POLICY,
                new WorkingTime(0, new WorkingDayCalendar(List.of())),
                code -> Fixtures.available(code, HNRCB, null));

        assertThatThrownBy(() -> decider.submit(APPLICATION, BORROWER, Fixtures.request("P-1"), WEDNESDAY_TEN))
                .hasMessageContaining("calendar-not-published");
    }

    @Test
    void aNewCalendarLeavesAloneWhatIsDueWhatIsNotCountedAndWhatHasEnded() {
        LoanApplication due = market().submitted("P-1");
        LoanApplication offered = market().offered("P-1");
        LoanApplication ended = market().decider()
                .decide(new ApplicationCommand.Withdraw(BORROWER, WEDNESDAY_TEN), due)
                .application();
        ApplicationDecider later = underHolidayOnThursday();

        assertThat(later.decide(new ApplicationCommand.RecountDeadline(((Open) due.state()).dueAt()), due)
                        .happenings())
                .isEmpty();
        assertThat(later.decide(new ApplicationCommand.RecountDeadline(WEDNESDAY_TEN), offered)
                        .happenings())
                .isEmpty();
        assertThat(later.decide(new ApplicationCommand.RecountDeadline(WEDNESDAY_TEN), ended)
                        .happenings())
                .isEmpty();
    }

    @Test
    void aCalendarThatIsCorrectedPutsADeadlineBack() {
        LoanApplication submitted = market().submitted("P-1");
        LoanApplication moved = underHolidayOnThursday()
                .decide(new ApplicationCommand.RecountDeadline(WEDNESDAY_TEN), submitted)
                .application();

        LoanApplication back = market().decider()
                .decide(new ApplicationCommand.RecountDeadline(WEDNESDAY_TEN), moved)
                .application();

        assertThat(((Open) moved.state()).dueAt()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(back).isEqualTo(submitted);
    }

    private static ApplicationDecider underHolidayOnThursday() {
        return new ApplicationDecider(
                Fixtures.POLICY,
                new WorkingTime(
                        2,
                        new WorkingDayCalendar(List.of(new CalendarYear(
                                2026, new TreeSet<>(Set.of(LocalDate.parse("2026-11-19"))), new TreeSet<>())))),
                code -> Fixtures.available(code, HNRCB, null));
    }

    private static ApplicationCommand atDeadline(LoanApplication application) {
        return new ApplicationCommand.PassDeadline(((Open) application.state()).dueAt());
    }

    private static void assertRefused(ApplicationRule rule, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
