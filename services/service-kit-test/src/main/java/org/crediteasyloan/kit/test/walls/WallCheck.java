package org.crediteasyloan.kit.test.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/**
 * Holds a service's database to its walls: every table any role can reach has row-level security that binds its owner too and a policy
 * for each command each role may use, or is open for a reason; the roles can do what is written down and nothing else; the role the
 * service signs in with can do nothing by itself.
 */
public final class WallCheck {

    /** What a transaction can become; whoever is not among them has no business in the database. */
    static final Set<String> ROLES = Set.of("requests", "supervisors", "consumers", "timers");

    /** What policies decide; other rights pass by them. */
    private static final Set<String> COMMANDS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private final String login;
    private final Map<String, String> openTables = new TreeMap<>();
    private final Map<String, String> wholeTables = new TreeMap<>();
    private final Map<String, String> ownersFunctions = new TreeMap<>();
    private final Set<String> grants = new TreeSet<>();

    private WallCheck(String login) {
        this.login = login;
    }

    /** @param login the role the service signs in with */
    public static WallCheck ofLogin(String login) {
        return new WallCheck(login);
    }

    /** Of the service that runs in this test, with all that the kit brings along. */
    public static WallCheck ofService() {
        return KitWalls.writtenDownIn(ofLogin("test"));
    }

    /** A table without row-level security. */
    public WallCheck open(String table, String reason) {
        openTables.put(table, reason);
        return this;
    }

    /** A walled table of which this role sees or changes every row, as only {@code consumers} and {@code timers} may unasked. */
    public WallCheck everyRow(String role, String table, String reason) {
        wholeTables.put(role + " " + table, reason);
        return this;
    }

    /** A function that runs with its owner's rights, or a view that reads with them. */
    public WallCheck withOwnersRights(String functionOrView, String reason) {
        ownersFunctions.put(functionOrView, reason);
        return this;
    }

    /** All that was granted, one line each, as {@code requests product: INSERT, SELECT}; columns in parentheses behind the table. */
    public WallCheck grants(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(grants::add);
        return this;
    }

    /** Fails with everything that is not as it was said. */
    public void assertHolds() {
        try (Connection superuser = TestDatabase.asAdministrator().getConnection()) {
            List<String> findings = findings(superuser);
            if (!findings.isEmpty()) {
                throw new AssertionError("The walls have holes:\n  " + String.join("\n  ", findings));
            }
        } catch (SQLException failed) {
            throw new AssertionError("The catalogue cannot be read", failed);
        }
    }

    List<String> findings(Connection superuser) throws SQLException {
        Catalogue catalogue = Catalogue.read(superuser);
        List<String> findings = new ArrayList<>(LoginCheck.findings(superuser, login));
        tables(catalogue, findings);
        policies(catalogue, findings);
        grants(catalogue, findings);
        Set<String> withOwnersRights = new TreeSet<>(catalogue.withOwnersRights());
        withOwnersRights.removeAll(ownersFunctions.keySet());
        withOwnersRights.forEach(name -> findings.add(name + " runs with its owner's rights and nobody says why"));
        stale(ownersFunctions.keySet(), catalogue.withOwnersRights(), "does not run with its owner's rights", findings);
        return findings;
    }

    private void tables(Catalogue catalogue, List<String> findings) {
        Set<String> withoutWall = new TreeSet<>();
        for (Catalogue.Table table : catalogue.tables()) {
            boolean reachable =
                    catalogue.grants().stream().anyMatch(grant -> grant.table().equals(table.name()));
            if (!reachable || table.isWalled()) {
                continue;
            }
            withoutWall.add(table.name());
            if (!openTables.containsKey(table.name())) {
                findings.add(table.name() + " has no wall"
                        + (table.enabled() ? ": its owner walks through (no FORCE)" : "") + " and nobody says why");
            }
        }
        stale(openTables.keySet(), withoutWall, "is no open table", findings);
    }

    /** Every command a role was granted needs a policy of its own; one that lets every row through needs a reason. */
    private void policies(Catalogue catalogue, List<String> findings) {
        Set<String> whole = new TreeSet<>();
        for (Catalogue.Table table : catalogue.tables()) {
            if (!table.isWalled()) {
                continue;
            }
            for (Catalogue.Grant grant : catalogue.grants()) {
                if (!grant.table().equals(table.name()) || !ROLES.contains(grant.role())) {
                    continue;
                }
                List<Catalogue.Policy> policies = catalogue.policiesFor(grant);
                if (policies.isEmpty() && COMMANDS.contains(grant.privilege())) {
                    findings.add("%s may %s %s, but no policy lets a row through"
                            .formatted(grant.role(), grant.privilege(), table.name()));
                }
                if (policies.stream().anyMatch(Catalogue.Policy::letsEveryRowThrough)) {
                    whole.add(grant.role() + " " + table.name());
                }
            }
        }
        whole.stream()
                .filter(entry -> !wholeTables.containsKey(entry))
                .filter(entry -> !entry.startsWith("consumers ") && !entry.startsWith("timers "))
                .forEach(entry -> findings.add(entry + ": the policy lets every row through and nobody says why"));
        stale(wholeTables.keySet(), whole, "has no policy that lets every row through", findings);
    }

    private void grants(Catalogue catalogue, List<String> findings) {
        Set<String> given = catalogue.grants().stream()
                .collect(Collectors.groupingBy(
                        grant -> grant.role() + " " + grant.target(),
                        TreeMap::new,
                        Collectors.mapping(Catalogue.Grant::privilege, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
        given.stream().filter(line -> !grants.contains(line)).forEach(line -> findings.add("only granted: " + line));
        grants.stream().filter(line -> !given.contains(line)).forEach(line -> findings.add("only written: " + line));
    }

    /** A reason for what is no longer so would cover the next mistake. */
    private static void stale(Set<String> reasons, Set<String> facts, String what, List<String> findings) {
        reasons.stream()
                .filter(name -> !facts.contains(name))
                .forEach(name -> findings.add(name + " " + what + "; its reason is out of date"));
    }
}
