package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.routing.market.Market;
import org.crediteasyloan.routing.market.Need;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.market.ProductStanding.Available;
import org.crediteasyloan.routing.market.ProductStanding.Unavailable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MarketTest {

    @Inject
    Market market;

    @Inject
    World others;

    /** Otherwise an application that was found acceptable would end in the same moment, without a bank to go to. */
    @Test
    void aConsentThatEndsBetweenACheckAndItsDecisionChangesNothingForTheTwo() throws Exception {
        UUID borrower = others.borrower();
        String product = others.product(World.HNRCB, null);
        Need need = new Need(borrower, BorrowerKind.ENTERPRISE, new RegionCode("469002"), 20_000_000, 12);
        Function<String, ProductStanding> oneDecision = market.viewFor(need, TestClock.WEDNESDAY_TEN);
        ProductStanding checked = lookAt(product, oneDecision);

        TestDatabase.execute("DELETE FROM consent_copy WHERE borrower_id = '" + borrower + "'");

        assertThat(checked).isInstanceOf(Available.class);
        assertThat(lookAt(product, oneDecision)).isEqualTo(checked);
        assertThat(lookAt(product, market.viewFor(need, TestClock.WEDNESDAY_TEN)))
                .isInstanceOf(Unavailable.class);
    }

    private static ProductStanding lookAt(String product, Function<String, ProductStanding> market) throws Exception {
        return Acting.as(
                DatabaseRole.TIMERS, () -> QuarkusTransaction.requiringNew().call(() -> market.apply(product)));
    }
}
