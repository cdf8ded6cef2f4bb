package org.crediteasyloan.redemption.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;
import org.crediteasyloan.redemption.payout.PayoutOrderDecider.Command;
import org.crediteasyloan.redemption.payout.PayoutOrderDecider.Decision;
import org.junit.jupiter.api.Test;

class PayoutDecidersTest {

    private static final Instant ORDERED_AT = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-02T08:00:00Z");
    private static final PayoutOrderDecider.Ordered ORDER = new PayoutOrderDecider.Ordered(100, ORDERED_AT);
    private static final PayoutState PREPARED = new PayoutState.Prepared("maker");
    private static final PayoutOrderState OPEN = new PayoutOrderState.Ordered();
    private static final PayoutOrderState CONFIRMED = new PayoutOrderState.Confirmed("HYD-1", NOW);
    private static final PayoutOrderState FAILED = new PayoutOrderState.Failed("ACCOUNT_CLOSED");

    @Test
    void anotherPersonReleases() {
        assertThat(PayoutDecider.decide(new PayoutDecider.Command.Release("releaser"), PREPARED))
                .isEqualTo(new PayoutState.Released("releaser"));
    }

    @Test
    void whoPreparedDoesNotRelease() {
        refusedBy(
                CommonRule.SAME_PERSON,
                () -> PayoutDecider.decide(new PayoutDecider.Command.Release("maker"), PREPARED));
    }

    @Test
    void whoPreparedMayCancel() {
        assertThat(PayoutDecider.decide(new PayoutDecider.Command.Cancel("maker"), PREPARED))
                .isEqualTo(new PayoutState.Cancelled("maker"));
    }

    @Test
    void whatIsReleasedOrCancelledStaysSo() {
        for (PayoutState ended :
                new PayoutState[] {new PayoutState.Released("releaser"), new PayoutState.Cancelled("maker")}) {
            refusedBy(
                    PayoutRule.PAYOUT_NOT_PREPARED,
                    () -> PayoutDecider.decide(new PayoutDecider.Command.Release("releaser"), ended));
            refusedBy(
                    PayoutRule.PAYOUT_NOT_PREPARED,
                    () -> PayoutDecider.decide(new PayoutDecider.Command.Cancel("releaser"), ended));
        }
    }

    @Test
    void aPaymentConfirmsTheOrder() {
        assertThat(PayoutOrderDecider.decide(confirm("HYD-1", NOW, 100), ORDER, OPEN))
                .isEqualTo(new Decision.MovesTo(CONFIRMED));
    }

    @Test
    void theSameConfirmationTwiceIsOne() {
        assertThat(PayoutOrderDecider.decide(confirm("HYD-1", NOW, 100), ORDER, CONFIRMED))
                .isEqualTo(new Decision.KnownAlready());
    }

    @Test
    void aSecondPaymentUnderAnotherReferenceIsRefused() {
        refusedBy(
                PayoutRule.PAYOUT_ORDER_CONFIRMED,
                () -> PayoutOrderDecider.decide(confirm("HYD-2", NOW, 100), ORDER, CONFIRMED));
    }

    @Test
    void anAmountThatDiffersByAFenIsRefused() {
        for (PayoutOrderState state : new PayoutOrderState[] {OPEN, CONFIRMED, FAILED}) {
            refusedBy(
                    CommonRule.INVALID_FIELDS,
                    () -> PayoutOrderDecider.decide(confirm("HYD-1", NOW, 99), ORDER, state));
        }
    }

    @Test
    void aPaymentBeforeTheOrderOrInTheFutureIsRefused() {
        for (Instant implausible : new Instant[] {ORDERED_AT.minusSeconds(301), NOW.plusSeconds(301)}) {
            refusedBy(
                    CommonRule.INVALID_FIELDS,
                    () -> PayoutOrderDecider.decide(confirm("HYD-1", implausible, 100), ORDER, OPEN));
        }
        assertThat(PayoutOrderDecider.decide(confirm("HYD-1", NOW.plusSeconds(300), 100), ORDER, OPEN))
                .isInstanceOf(Decision.MovesTo.class);
    }

    @Test
    void aFailureEndsTheOrder() {
        assertThat(PayoutOrderDecider.decide(new Command.Fail("ACCOUNT_CLOSED"), ORDER, OPEN))
                .isEqualTo(new Decision.MovesTo(FAILED));
        assertThat(PayoutOrderDecider.decide(new Command.Fail("ACCOUNT_CLOSED"), ORDER, FAILED))
                .isEqualTo(new Decision.KnownAlready());
    }

    @Test
    void aWordAgainstTheFirstIsRefused() {
        refusedBy(
                PayoutRule.PAYOUT_ORDER_FAILED,
                () -> PayoutOrderDecider.decide(confirm("HYD-1", NOW, 100), ORDER, FAILED));
        refusedBy(
                PayoutRule.PAYOUT_ORDER_FAILED,
                () -> PayoutOrderDecider.decide(new Command.Fail("NAME_DIFFERS"), ORDER, FAILED));
        refusedBy(
                PayoutRule.PAYOUT_ORDER_CONFIRMED,
                () -> PayoutOrderDecider.decide(new Command.Fail("ACCOUNT_CLOSED"), ORDER, CONFIRMED));
    }

    private static Command.Confirm confirm(String reference, Instant paidAt, long amountFen) {
        return new Command.Confirm(reference, paidAt, amountFen, NOW);
    }

    private static void refusedBy(Rule rule, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::rule)
                .isEqualTo(rule);
    }
}
