package org.crediteasyloan.profile.borrower;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactPrecedence;

/** Everything that was ever stated about borrowers (信息陈述). */
@ApplicationScoped
class FactStatements implements PanacheRepositoryBase<FactStatement, UUID> {

    List<Fact> countingOf(UUID borrowerId) {
        return list("borrowerId = ?1 and counts", borrowerId).stream()
                .map(FactStatement::fact)
                .toList();
    }

    /** Keeps each statement, as counting or as history. The borrower is locked by the caller. */
    void keep(UUID borrowerId, List<Fact> stated, Instant now) {
        Map<FactName, FactStatement> counting = new EnumMap<>(FactName.class);
        list("borrowerId = ?1 and counts", borrowerId).forEach(row -> counting.put(row.name, row));
        for (Fact fact : stated) {
            Optional<FactStatement> current = Optional.ofNullable(counting.get(fact.name()));
            switch (FactPrecedence.standingOf(fact, current.map(FactStatement::fact))) {
                case COUNTS -> {
                    current.ifPresent(row -> row.counts = false);
                    // One counting statement per fact is a rule of the table too, so the old one steps back first.
                    flush();
                    persist(FactStatement.of(borrowerId, fact, true, now));
                }
                case HISTORY -> persist(FactStatement.of(borrowerId, fact, false, now));
                case KNOWN -> {}
            }
        }
        flush();
    }
}
