package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * How much of the free services one caller may use in a day (公平使用额度), Hainan plan 2024-2028, item 20: basic services are free. Never a
 * charge; whoever has used its part comes back the next day, in Asia/Shanghai.
 *
 * @param quotas each holds from its day on, until the next for the same caller and use; what is not named has none
 */
@Published(topic = "reference.state.v1", type = "quotas-state.v1")
public record QuotasState(long version, List<Quota> quotas) implements State {

    public static final String KEY = "quotas";

    /** What is counted: requests that read, requests that change, rows shown, pages of lists shown. */
    public enum Use {
        READS,
        WRITES,
        ROWS,
        PAGES
    }

    /**
     * Whose part it is.
     *
     * @param caller a kind of participant, counted for the institution as a whole, or {@link #PERSON}, each by itself
     * @param perDay of each service
     */
    public record Quota(String caller, Use use, long perDay, LocalDate validFrom) {

        /** A person who belongs to no institution: a borrower's people. */
        public static final String PERSON = "PERSON";
    }

    /** Empty where there is none. */
    public OptionalLong perDay(String caller, Use use, LocalDate day) {
        return quotas.stream()
                .filter(quota -> quota.caller().equals(caller) && quota.use() == use)
                .filter(quota -> !quota.validFrom().isAfter(day))
                .max(Comparator.comparing(Quota::validFrom))
                .stream()
                .mapToLong(Quota::perDay)
                .findFirst();
    }

    @Override
    public String key() {
        return KEY;
    }
}
