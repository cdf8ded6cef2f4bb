package org.crediteasyloan.kit.test.strangers;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.test.contract.ContractDocument;
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.strangers.Finding.Fault;

/** Lets every stranger try every operation of a service's contract on a world, and gathers what they should not have got. */
public final class StrangersWalk {

    private final World world;
    private final Walls walls;
    private final Caller caller;
    private final Judgement judgement;
    private final List<Operation> operations;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();

    private StrangersWalk(World world, Walls walls, Caller caller) {
        this.world = world;
        this.walls = walls;
        this.caller = caller;
        this.judgement = new Judgement(world, walls);
        this.operations = Operation.of(ContractDocument.of(world.service()));
    }

    /** Calls the service at this address, which a test gets as its {@code @TestHTTPResource("/")}. */
    public static Walked through(World world, URI service) {
        try (Caller caller = callerOf(service)) {
            return new StrangersWalk(world, Walls.BOTH, caller).walk();
        }
    }

    /** As {@link #through}, but of a service that filters nothing, so that only the database is left to refuse. */
    public static Walked pastTheFilters(World world, URI service) {
        try (Caller caller = callerOf(service)) {
            return new StrangersWalk(world, Walls.DATABASE, caller).walk();
        }
    }

    /**
     * The markers no stranger comes upon by reading. With no wall left there should be none: what stays hidden even then was not
     * hidden by a wall.
     */
    public static Set<String> markersHiddenFromStrangers(World world, URI service) {
        try (Caller caller = callerOf(service)) {
            List<Call> reads = Operation.of(ContractDocument.of(world.service())).stream()
                    .filter(Operation::isReading)
                    .flatMap(operation -> Strangers.whereDutiesDoNotMatter(world).stream()
                            .filter(stranger -> stranger.signedIn() && !world.isRightful(stranger, operation))
                            .flatMap(stranger -> Call.of(operation, stranger, world).stream()))
                    .toList();
            Set<String> hidden = new LinkedHashSet<>(world.shownMarkers());
            caller.answers(reads)
                    .forEach(answer -> hidden.removeIf(marker ->
                            answer.text().contains(marker) && !answer.call().says(marker)));
            return hidden;
        }
    }

    private static Caller callerOf(URI service) {
        return new Caller(service.toString().replaceFirst("/$", ""));
    }

    private Walked walk() {
        findings.addAll(new WorldCheck(world, operations).findings());
        if (findings.isEmpty()) {
            List<Stranger> strangers =
                    walls == Walls.BOTH ? Strangers.of(world) : Strangers.whereDutiesDoNotMatter(world);
            operations.forEach(operation -> tryBy(strangers, operation));
            showToTheRightful();
        }
        return new Walked(world.service(), statuses, List.copyOf(findings));
    }

    private void tryBy(List<Stranger> strangers, Operation operation) {
        List<Call> calls = strangers.stream()
                .filter(stranger -> !world.isRightful(stranger, operation))
                .flatMap(stranger -> Call.of(operation, stranger, world).stream())
                .toList();
        List<Answer> answers =
                world.isOwnBusiness(operation) ? losingNothing(operation, calls) : changingNothing(operation, calls);
        answers.forEach(answer -> {
            statuses.merge(answer.status(), 1L, Long::sum);
            findings.addAll(judgement.of(answer));
        });
        // Whom the database refuses looks like whom the door refuses; that the doors are open is seen by
        // FILTER_STILL_ON.
        if (walls == Walls.DATABASE) {
            return;
        }
        boolean reached = answers.stream().anyMatch(judgement::cameInside);
        if (reached == world.isRefusedAtTheDoor(operation) && !calls.isEmpty()) {
            findings.add(new Finding(
                    Fault.NEVER_REACHED,
                    operation.name(),
                    reached ? "a stranger came inside after all" : "answers were only " + statusesOf(answers)));
        }
    }

    private List<Answer> changingNothing(Operation operation, List<Call> calls) {
        TableContents before = contents();
        List<Answer> answers = caller.answers(calls);
        List<String> changes = before.changesUntil(contents());
        if (!changes.isEmpty()) {
            findings.add(new Finding(
                    Fault.CHANGE,
                    operation.name(),
                    changes + " by " + culprit(calls).map(Call::toString).orElse("somebody, once")));
        }
        return answers;
    }

    private List<Answer> losingNothing(Operation operation, List<Call> calls) {
        TableContents.Rows before = TableContents.Rows.now(world.tablesThatChangeByThemselves());
        List<Answer> answers = caller.answers(calls);
        List<String> losses = before.lossesUntil(TableContents.Rows.now(world.tablesThatChangeByThemselves()));
        if (!losses.isEmpty()) {
            findings.add(new Finding(Fault.CHANGE, operation.name(), losses.toString()));
        }
        return answers;
    }

    /** Who changes something when all try again one after the other. */
    private Optional<Call> culprit(List<Call> calls) {
        TableContents before = contents();
        for (Call call : calls) {
            caller.answers(List.of(call));
            if (!before.changesUntil(contents()).isEmpty()) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** That a stranger reads no marker says something only if its owner does, by the same requests. */
    private void showToTheRightful() {
        StringBuilder shown = new StringBuilder();
        for (World.Rightful rightful : world.rightful()) {
            Stranger self = Stranger.signedIn(rightful.name(), "", Set.of(), rightful.token());
            Stranger owner = rightful.actingFor()
                    .map(borrower -> self.actingFor("its borrower", borrower))
                    .orElse(self);
            List<Call> reads = operations.stream()
                    .filter(Operation::isReading)
                    .flatMap(operation -> Call.of(operation, owner, world).stream())
                    .toList();
            caller.answers(reads).stream().filter(Answer::isSuccess).forEach(answer -> shown.append(answer.text()));
        }
        world.shownMarkers().stream()
                .filter(marker -> shown.indexOf(marker) < 0)
                .forEach(marker -> findings.add(new Finding(
                        Fault.MARKER_NEVER_SHOWN, "no GET", "shows " + marker + " to anybody it belongs to")));
    }

    private TableContents contents() {
        return TableContents.now(world.tablesThatChangeByThemselves());
    }

    private static Set<Integer> statusesOf(List<Answer> answers) {
        return answers.stream().map(Answer::status).collect(Collectors.toSet());
    }
}
