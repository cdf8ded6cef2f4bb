package org.crediteasyloan.profile.matching;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSheet;

/** Picks the facts that go to matching: those that are needed and known. */
final class MatchingSelection {

    private MatchingSelection() {}

    /** By name, sorted, so that the same content is always written alike. */
    static SortedMap<String, MatchingFactsState.Fact> of(FactSheet facts, Set<FactName> needed) {
        SortedMap<String, MatchingFactsState.Fact> selected = new TreeMap<>();
        for (FactName name : needed) {
            facts.find(name)
                    .ifPresent(fact -> selected.put(
                            name.key(),
                            new MatchingFactsState.Fact(
                                    fact.value().toJson(), fact.source().text(), fact.asOfOn())));
        }
        return selected;
    }
}
