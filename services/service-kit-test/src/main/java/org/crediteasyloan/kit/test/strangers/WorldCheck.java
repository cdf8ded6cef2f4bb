package org.crediteasyloan.kit.test.strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.test.strangers.Finding.Fault;

/** Whether a world says enough to call every operation, and nothing that would make the calls say less than they seem to. */
final class WorldCheck {

    private final World world;
    private final List<Operation> operations;
    private final List<Finding> findings = new ArrayList<>();

    WorldCheck(World world, List<Operation> operations) {
        this.world = world;
        this.operations = operations;
    }

    List<Finding> findings() {
        operations.forEach(this::operation);
        Set<String> known = operations.stream().map(Operation::name).collect(Collectors.toSet());
        world.namedOperations().stream()
                .filter(named -> !known.contains(named))
                .forEach(named -> add(named, "is no operation of the contract"));
        if (world.shownMarkers().isEmpty()) {
            add("every operation", "no marker is planted, so none could be found");
        }
        if (world.rightful().isEmpty()) {
            add("every operation", "nobody rightful is named to whom the markers are shown");
        }
        return findings;
    }

    private void operation(Operation operation) {
        operation.pathParameters().stream()
                .filter(parameter -> world.valuesOf(parameter).isEmpty())
                .forEach(parameter -> add(operation.name(), "needs a value for {" + parameter + "}"));
        operation.requiredQuery().stream()
                .filter(parameter -> world.queryValue(parameter).isEmpty())
                .forEach(parameter -> add(operation.name(), "needs a value for ?" + parameter));
        if (operation.hasBody() && world.bodiesOf(operation).isEmpty()) {
            add(operation.name(), "needs a valid body");
        }
        world.secrets().stream()
                .filter(secret -> world.bodiesOf(operation).stream().anyMatch(body -> body.holds(secret))
                        && world.shownMarkers().contains(secret))
                .forEach(secret -> add(operation.name(), "is sent the marker " + secret + " it should not tell"));
    }

    private void add(String operation, String detail) {
        findings.add(new Finding(Fault.INCOMPLETE_WORLD, operation, detail));
    }
}
