package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * A published reference rate with its dates (利率表), for example LPR_1Y.
 *
 * @param entries by date, ascending
 */
@Published(topic = "reference.state.v1", type = "rate-table-state.v1")
public record RateTableState(String rateCode, long version, List<Entry> entries) implements State {

    /** The rate in percent a year from this day on, until the next entry. */
    public record Entry(LocalDate validFrom, Percent annualRatePercent) {}

    @Override
    public String key() {
        return keyOf(rateCode);
    }

    public static String keyOf(String rateCode) {
        return "rate-table." + rateCode;
    }
}
