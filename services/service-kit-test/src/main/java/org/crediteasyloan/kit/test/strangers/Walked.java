package org.crediteasyloan.kit.test.strangers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a walk. */
public record Walked(String service, Map<Integer, Long> statuses, List<Finding> findings) {

    public long calls() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Fails with every fault of every operation, each with how often it was seen and one example. */
    public void assertNothingFound(long leastCalls) {
        if (!findings.isEmpty()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            Map<String, Finding> examples = new LinkedHashMap<>();
            findings.forEach(finding -> {
                String kind = finding.fault() + " " + finding.operation();
                counts.merge(kind, 1L, Long::sum);
                examples.putIfAbsent(kind, finding);
            });
            StringBuilder text = new StringBuilder("Strangers got at " + service + " in " + calls() + " calls:");
            examples.forEach((kind, example) ->
                    text.append("\n  ").append(counts.get(kind)).append(" x ").append(example));
            throw new AssertionError(text.toString());
        }
        if (calls() < leastCalls) {
            throw new AssertionError("Only " + calls() + " calls were made, " + leastCalls + " are the least");
        }
    }
}
