package org.crediteasyloan.profile.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.crediteasyloan.profile.borrower.StatedFact;
import org.crediteasyloan.profile.fact.Fact;

/**
 * A statement as the borrower's people see it, also one that does not count.
 *
 * @param receivedAt when the platform heard it
 */
record StatedFactView(
        String name, JsonNode value, String source, LocalDate asOfOn, Instant receivedAt, boolean counts) {

    static StatedFactView of(StatedFact stated) {
        Fact fact = stated.fact();
        return new StatedFactView(
                fact.name().key(),
                fact.value().toJson(),
                fact.source().text(),
                fact.asOfOn(),
                stated.receivedAt(),
                stated.counts());
    }
}
