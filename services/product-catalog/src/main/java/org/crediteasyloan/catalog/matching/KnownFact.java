package org.crediteasyloan.catalog.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;

/**
 * A fact of a borrower as criteria see it.
 *
 * @param value Long, String, Boolean or a list of String
 */
record KnownFact(Object value, String source, LocalDate asOfOn) {

    /** Empty when the value has a shape no criterion can ask about; the fact then counts as missing. */
    static Optional<KnownFact> of(MatchingFactsState.Fact fact) {
        return valueOf(fact.value()).map(value -> new KnownFact(value, fact.source(), fact.asOfOn()));
    }

    private static Optional<Object> valueOf(JsonNode json) {
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return Optional.of(json.longValue());
        }
        if (json.isTextual()) {
            return Optional.of(json.textValue());
        }
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        return json.isArray() ? textsOf(json) : Optional.empty();
    }

    private static Optional<Object> textsOf(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isTextual()) {
                return Optional.empty();
            }
            texts.add(item.textValue());
        }
        return Optional.of(List.copyOf(texts));
    }
}
