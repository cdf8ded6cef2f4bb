package org.crediteasyloan.kit.test.strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.kit.test.strangers.Finding.Fault;

/** Tells what is wrong with the answer a stranger got. */
final class Judgement {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 409, 422);

    /** Refusals that are given only by looking at the object. */
    private static final Set<Integer> FROM_INSIDE = Set.of(404, 409);

    /** Codes of refusals that only a check of the caller gives. */
    private static final Set<String> FROM_FILTERS = Set.of(
            "\"wrong-participant-kind\"", "\"no-mandate\"", "\"mandate-scope-missing\"", "\"acting-for-missing\"");

    private final World world;
    private final Walls walls;
    private final Set<String> secrets;

    Judgement(World world, Walls walls) {
        this.world = world;
        this.walls = walls;
        this.secrets = world.secrets();
    }

    List<Finding> of(Answer answer) {
        List<Finding> findings = new ArrayList<>();
        for (String secret : secrets) {
            if (answer.text().contains(secret) && !answer.call().says(secret)) {
                findings.add(finding(Fault.LEAK, answer, "holds " + secret));
            }
        }
        if (!answer.call().stranger().signedIn()) {
            if (answer.status() != 401) {
                findings.add(finding(Fault.UNKNOWN_CALLER_SERVED, answer, "is no 401"));
            }
        } else if (answer.status() >= 500) {
            findings.add(finding(Fault.SERVER_ERROR, answer, "is a failure"));
        } else if (answer.isSuccess()) {
            if (!isSuccessInOrder(answer)) {
                findings.add(finding(Fault.ACCEPTED, answer, "is no refusal"));
            }
        } else if (!REFUSALS.contains(answer.status())) {
            findings.add(finding(Fault.OTHER_STATUS, answer, "is no plain refusal"));
        } else if (walls == Walls.DATABASE && FROM_FILTERS.stream().anyMatch(answer.text()::contains)) {
            findings.add(finding(Fault.FILTER_STILL_ON, answer, "is the service's own refusal"));
        }
        return findings;
    }

    /** Whether the answer shows that the stranger got past the checks of his token, his duty and the form. */
    boolean cameInside(Answer answer) {
        return answer.call().stranger().signedIn() && (answer.isSuccess() || FROM_INSIDE.contains(answer.status()));
    }

    private boolean isSuccessInOrder(Answer answer) {
        Operation operation = answer.call().operation();
        if (world.isOpen(operation)
                || world.isOwnBusiness(operation) && !answer.call().stranger().mayLook()) {
            return true;
        }
        // Whoever is taken for the owner gets an answer; what counts is that it holds nothing of the owner's.
        if (walls == Walls.DATABASE && operation.isReading()) {
            return answer.isReadable();
        }
        // A list without anything of the objects is an answer; an object asked for by its id is not.
        return operation.isReading() && operation.pathParameters().isEmpty() && answer.isReadable();
    }

    private static Finding finding(Fault fault, Answer answer, String what) {
        return new Finding(
                fault, answer.call().operation().name(), "%d %s: %s".formatted(answer.status(), what, answer.call()));
    }
}
