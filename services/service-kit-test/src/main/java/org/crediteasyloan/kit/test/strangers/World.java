package org.crediteasyloan.kit.test.strangers;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.tokens.TestToken;

/**
 * Somebody's objects in a running service, and what strangers have to know to ask for them.
 *
 * <p>Operations are named as {@link Operation#name()} says. Whatever a stranger may do after all is named with its reason.
 */
public final class World {

    /** The subject of the borrower's person who holds no mandate at all. */
    public static final String SUBJECT_WITHOUT_MANDATE = "stranger-without-mandate";

    /** The subject of an operator of {@link #borrower} whose mandate allows to look and nothing else. */
    public static final String SUBJECT_WHO_MAY_LOOK = "stranger-who-may-look";

    /** The subject of the borrower's person who holds a mandate of {@link #otherBorrower}. */
    public static final String SUBJECT_OF_OTHER = "stranger-of-another-borrower";

    private final String service;
    private final List<String> duties;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, List<Body>> bodies = new HashMap<>();
    private final Set<String> shownMarkers = new LinkedHashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, String> ownBusiness = new HashMap<>();
    private final Map<String, String> dutyAlone = new HashMap<>();
    private final List<Excepted> exceptions = new ArrayList<>();
    private final List<Rightful> rightful = new ArrayList<>();
    /** Of the trail of audit: a stranger who reads what is open is written down, and what is written is sealed in its own time. */
    private final Set<String> technicalTables = new LinkedHashSet<>(List.of(
            "flyway_schema_history",
            "inbox_event",
            "seen_proof",
            "quota_used",
            "audit_entry",
            "audit_seal",
            "audit_head"));

    private Optional<UUID> borrower = Optional.empty();
    private Optional<UUID> otherBorrower = Optional.empty();
    private Optional<Institution> suspended = Optional.empty();
    private boolean hasOperatorWhoMayLook;
    private final Set<String> readsThatNeedMore = new LinkedHashSet<>();

    /** Somebody the objects belong to; proves that they are there to be seen. */
    record Rightful(String name, TestToken token, Optional<UUID> actingFor) {}

    record Institution(String code, ParticipantKind kind) {}

    private record Excepted(String reason, BiPredicate<Stranger, Operation> holds) {}

    private World(String service, List<String> duties) {
        this.service = service;
        this.duties = duties;
    }

    /**
     * @param service as its contract is named
     * @param duties the class whose public texts are all duties there are
     */
    public static World of(String service, Class<?> duties) {
        return new World(service, constantsOf(duties));
    }

    /** What stands for a parameter of a path, wherever it occurs; each value is tried. */
    public World path(String parameter, Object... values) {
        paths.put(parameter, Arrays.stream(values).map(Object::toString).toList());
        return this;
    }

    /** What is sent for a parameter of the query, wherever it occurs. */
    public World query(String parameter, Object value) {
        queries.put(parameter, value.toString());
        return this;
    }

    /** Bodies that are in order, so that a refusal is one of the caller and not of the form; each is tried. */
    public World body(String operation, Body... valid) {
        bodies.put(operation, List.of(valid));
        return this;
    }

    /** Texts planted in the objects, each shown to somebody rightful by some GET. */
    public World marker(String... texts) {
        shownMarkers.addAll(List.of(texts));
        return this;
    }

    /** Texts and ids no stranger may read either, which need not be shown to anybody: ids inside, texts kept encrypted. */
    public World secret(Object... texts) {
        Arrays.stream(texts).map(Object::toString).forEach(hidden::add);
        return this;
    }

    /** Answered to anybody who is signed in; without markers and without effect all the same. */
    public World open(String operation, String reason) {
        open.put(operation, reason);
        return this;
    }

    /** What a stranger does here creates something of his own; what was there before still has to stay as it was. */
    public World ownBusiness(String operation, String reason) {
        ownBusiness.put(operation, reason);
        return this;
    }

    /** No stranger gets further than the check of his duty or institution, so nothing else can be seen of the operation. */
    public World refusedAtTheDoor(String operation, String reason) {
        dutyAlone.put(operation, reason);
        return this;
    }

    /** These calls are not made: that caller is no stranger to that operation. */
    public World rightfulAfterAll(String reason, BiPredicate<Stranger, Operation> holds) {
        exceptions.add(new Excepted(reason, holds));
        return this;
    }

    public World rightful(String name, TestToken token) {
        rightful.add(new Rightful(name, token, Optional.empty()));
        return this;
    }

    public World rightful(String name, TestToken token, UUID actingFor) {
        rightful.add(new Rightful(name, token, Optional.of(actingFor)));
        return this;
    }

    /** The borrower some of the objects belong to; strangers name it in {@code Acting-For}. */
    public World borrower(UUID borrowerId) {
        borrower = Optional.of(borrowerId);
        return this;
    }

    /** Another borrower, of which {@link #SUBJECT_OF_OTHER} holds a live mandate. */
    public World otherBorrower(UUID borrowerId) {
        otherBorrower = Optional.of(borrowerId);
        return this;
    }

    /**
     * The borrower has an operator, {@link #SUBJECT_WHO_MAY_LOOK}: what it does beyond looking it does as a stranger.
     *
     * @param closedReads operations that read and need more of a mandate than to look
     */
    public World operatorWhoMayLook(String... closedReads) {
        hasOperatorWhoMayLook = true;
        readsThatNeedMore.addAll(List.of(closedReads));
        return this;
    }

    /** An institution the service knows to be suspended. */
    public World suspended(String code, ParticipantKind kind) {
        suspended = Optional.of(new Institution(code, kind));
        return this;
    }

    /** Tables that change by themselves. */
    public World technicalTables(String... names) {
        technicalTables.addAll(List.of(names));
        return this;
    }

    String service() {
        return service;
    }

    List<String> duties() {
        return duties;
    }

    List<String> valuesOf(String pathParameter) {
        return paths.getOrDefault(pathParameter, List.of());
    }

    Optional<String> queryValue(String parameter) {
        return Optional.ofNullable(queries.get(parameter));
    }

    List<Body> bodiesOf(Operation operation) {
        return bodies.getOrDefault(operation.name(), List.of());
    }

    Set<String> shownMarkers() {
        return shownMarkers;
    }

    Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>(shownMarkers);
        secrets.addAll(hidden);
        return secrets;
    }

    boolean isOpen(Operation operation) {
        return open.containsKey(operation.name());
    }

    boolean isOwnBusiness(Operation operation) {
        return ownBusiness.containsKey(operation.name());
    }

    boolean isRefusedAtTheDoor(Operation operation) {
        return dutyAlone.containsKey(operation.name());
    }

    boolean isRightful(Stranger stranger, Operation operation) {
        return stranger.mayLook() && operation.isReading() && !readsThatNeedMore.contains(operation.name())
                || exceptions.stream()
                        .anyMatch(exception ->
                                stranger.signedIn() && exception.holds().test(stranger, operation));
    }

    /** Every operation the test speaks of. */
    Set<String> namedOperations() {
        Set<String> named = new LinkedHashSet<>(bodies.keySet());
        named.addAll(open.keySet());
        named.addAll(ownBusiness.keySet());
        named.addAll(dutyAlone.keySet());
        named.addAll(readsThatNeedMore);
        return named;
    }

    List<Rightful> rightful() {
        return List.copyOf(rightful);
    }

    Optional<UUID> borrower() {
        return borrower;
    }

    Optional<UUID> otherBorrower() {
        return otherBorrower;
    }

    boolean hasOperatorWhoMayLook() {
        return hasOperatorWhoMayLook;
    }

    Optional<Institution> suspended() {
        return suspended;
    }

    Set<String> tablesThatChangeByThemselves() {
        return technicalTables;
    }

    private static List<String> constantsOf(Class<?> duties) {
        List<String> constants = new ArrayList<>();
        for (Field field : duties.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType().equals(String.class)) {
                try {
                    constants.add((String) field.get(null));
                } catch (IllegalAccessException closed) {
                    throw new AssertionError("A duty cannot be read: " + field, closed);
                }
            }
        }
        return List.copyOf(constants);
    }
}
