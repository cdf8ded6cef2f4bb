package org.crediteasyloan.local.invariant;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crediteasyloan.local.part.Cluster;

/** The one list of invariants; {@code docs/invariants.md} has the same names, held together by a test. */
public final class Invariants {

    public static final List<Invariant> ALL = Stream.of(
                    MoneyInvariants.ALL, LendingInvariants.ALL, EventInvariants.ALL, CopyInvariants.ALL)
            .flatMap(List::stream)
            .toList();

    private Invariants() {}

    public static Invariant named(String name) {
        return ALL.stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no invariant " + name));
    }

    /** What contradicts each violated invariant; empty when all of them hold. */
    public static Map<String, List<String>> violations(Cluster cluster, List<Invariant> invariants)
            throws SQLException {
        Map<String, List<String>> violated = new LinkedHashMap<>();
        for (Invariant invariant : invariants) {
            List<String> violations = invariant.violations(cluster);
            if (!violations.isEmpty()) {
                violated.put(invariant.name(), violations);
            }
        }
        return violated;
    }
}
