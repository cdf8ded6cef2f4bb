package org.crediteasyloan.profile.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.crediteasyloan.profile.fact.Fact;

/**
 * A fact as readers see it.
 *
 * @param value a number, a text or a list of texts
 * @param source {@code <authority>/<batchNo>} for a list, {@code REGISTRY}, {@code USCC}, {@code PLATFORM}
 */
record FactView(String name, JsonNode value, String source, LocalDate asOfOn) {

    static FactView of(Fact fact) {
        return new FactView(
                fact.name().key(), fact.value().toJson(), fact.source().text(), fact.asOfOn());
    }
}
