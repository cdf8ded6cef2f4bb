package org.crediteasyloan.local.invariant;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.part.Cluster;

/**
 * Something that must hold whatever happens.
 *
 * @param sentence the same as in {@code docs/invariants.md}
 */
public record Invariant(String name, String sentence, List<Check> checks) {

    Invariant(String name, String sentence, Check... checks) {
        this(name, sentence, List.of(checks));
    }

    /** What contradicts it, a line each; empty as it must be. */
    public List<String> violations(Cluster cluster) throws SQLException {
        List<String> violations = new ArrayList<>();
        for (Check check : checks) {
            violations.addAll(check.violations(cluster));
        }
        return violations;
    }
}
