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

    /** A fact as JSON scalar or list of strings, where it comes from and as of when. */
    public record Fact(JsonNode value, String source, LocalDate asOfOn) {}

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
