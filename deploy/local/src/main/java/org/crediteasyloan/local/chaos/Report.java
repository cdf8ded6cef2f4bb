package org.crediteasyloan.local.chaos;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crediteasyloan.local.invariant.Invariants;
import org.crediteasyloan.local.part.Cluster;

/** What happened, what was promised, what came of it; and everything that is not as it must be. */
public final class Report {

    private static final int SHOWN_OF_EACH = 10;

    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring Error Prone's jar to the class path
    public void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    public void fault(String fault) {
        faults.add(fault);
    }

    public void load(Load load) {
        Acknowledgements acknowledgements = load.acknowledgements();
        line(
                "%d requests acknowledged; %d tries without a certain answer, %d refused for the moment, %d given up",
                acknowledgements.count(),
                acknowledgements.uncertainTries.get(),
                acknowledgements.refusedTries.get(),
                acknowledgements.givenUp().size());
        load.journeys().forEach(journey -> line("      %-28s %d times through", journey.name(), journey.rounds()));
        addFaults("given up", acknowledgements.givenUp());
        addFaults("broken off", load.broken());
        load.journeys().stream()
                .filter(journey -> journey.rounds() == 0)
                .forEach(journey -> fault(journey.name() + ": nothing went through"));
    }

    /** @param since nothing that is older belongs to this load */
    public void effects(Load load, Cluster cluster, Instant since) throws SQLException {
        line("Acknowledged requests and their effects:");
        for (Effect effect : Effect.ALL) {
            Effect.Comparison comparison = effect.compare(load.acknowledgements(), cluster, since);
            line(
                    "      %-20s %5d  %-36s %s",
                    effect.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    comparison.acknowledged(),
                    effect.place(),
                    comparison.isEqual()
                            ? "equal"
                            : comparison.missing().size() + " missing, "
                                    + comparison.surplus().size() + " too many");
            addFaults(effect.kind() + " acknowledged without " + effect.place(), comparison.missing());
            addFaults(effect.place() + " without an acknowledged " + effect.kind(), comparison.surplus());
        }
    }

    public void feeds(Load load) {
        List<String> feedFaults = load.feedFaults();
        line(
                "Feeds followed by cursor all the while: %s",
                feedFaults.isEmpty() ? "nothing missed, nothing twice" : "faulty");
        addFaults("feed", feedFaults);
    }

    public void invariants(Cluster cluster) throws SQLException {
        var violated = Invariants.violations(cluster, Invariants.ALL);
        line("%d invariants checked, %d violated", Invariants.ALL.size(), violated.size());
        violated.forEach((name, violations) -> addFaults("invariant " + name, violations));
    }

    /** @param count since the beginning; nothing bad was sent */
    public void deadLetters(long count) {
        line("%d messages in the dead-letter topic since the beginning", count);
        if (count > 0) {
            fault(count + " messages went to the dead-letter topic, though none was bad");
        }
    }

    private void addFaults(String what, List<String> each) {
        each.stream().limit(SHOWN_OF_EACH).forEach(fault -> fault(what + ": " + fault));
        if (each.size() > SHOWN_OF_EACH) {
            fault(what + ": and " + (each.size() - SHOWN_OF_EACH) + " more");
        }
    }

    /** Answers whether all is well. */
    public boolean print(PrintStream out) {
        out.println();
        lines.forEach(out::println);
        out.println();
        faults.forEach(fault -> out.println("FAULT  " + fault));
        out.println(faults.isEmpty() ? "All is well." : faults.size() + " faults.");
        return faults.isEmpty();
    }
}
