package org.crediteasyloan.contracts.event.borrower;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * The facts published criteria name, while a matching consent lives (匹配事实); a tombstone on revocation.
 *
 * @param facts by fact name
 */
@Published(topic = "matching-facts.state.v1", type = "matching-facts-state.v1")
public record MatchingFactsState(UUID borrowerId, long version, Map<String, Fact> facts) implements State {

    /**
     * A fact and where it comes from.
     *
     * @param value a JSON scalar or a list of strings
     * @param source {@code <authority>/<batchNo>} for a list, {@code REGISTRY}, {@code USCC} for what the
     *     code itself says, {@code PLATFORM} for what is computed here, or {@code DECLARED} by the borrower itself
     * @param asOfOn the day the value was true; of a computed fact that of its oldest input
     */
    public record Fact(JsonNode value, String source, LocalDate asOfOn) {}

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
