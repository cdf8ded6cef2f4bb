package org.crediteasyloan.kit.test.walls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What PostgreSQL knows of the tables of schema {@code public}, their policies and who may do what. */
record Catalogue(List<Table> tables, List<Policy> policies, List<Grant> grants, Set<String> withOwnersRights) {

    /** Also partitions: a right on one leads past the wall of its parent. */
    record Table(String name, boolean enabled, boolean forced) {

        boolean isWalled() {
            return enabled && forced;
        }
    }

    /** @param roles whom it is for; {@code public} is everybody */
    record Policy(String table, Set<String> roles, String command, boolean letsEveryRowThrough) {}

    /** @param column empty for the whole table */
    record Grant(String role, String table, String column, String privilege) {

        String target() {
            return column.isEmpty() ? table : table + "(" + column + ")";
        }
    }

    static Catalogue read(Connection superuser) throws SQLException {
        return new Catalogue(tables(superuser), policies(superuser), grants(superuser), ownersRights(superuser));
    }

    List<Policy> policiesFor(Grant grant) {
        return policies.stream()
                .filter(policy -> policy.table().equals(grant.table()))
                .filter(policy ->
                        policy.roles().contains(grant.role()) || policy.roles().contains("public"))
                .filter(policy ->
                        policy.command().equals("ALL") || policy.command().equals(grant.privilege()))
                .toList();
    }

    private static List<Table> tables(Connection superuser) throws SQLException {
        return list(superuser, """
                SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f') ORDER BY relname""", row -> new Table(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
    }

    private static List<Policy> policies(Connection superuser) throws SQLException {
        return list(
                superuser,
                """
                SELECT tablename, roles::text[], cmd,
                    permissive = 'PERMISSIVE' AND (coalesce(qual, with_check) = 'true' OR with_check = 'true')
                FROM pg_policies WHERE schemaname = 'public' AND permissive = 'PERMISSIVE'""",
                row -> new Policy(
                        row.getString(1),
                        Set.of((String[]) row.getArray(2).getArray()),
                        row.getString(3),
                        row.getBoolean(4)));
    }

    /** Rights of others than the owner on tables, views and columns; TRUNCATE and TRIGGER pass by every policy and are listed like the others. */
    private static List<Grant> grants(Connection superuser) throws SQLException {
        return list(
                superuser,
                """
                SELECT coalesce(nullif(pg_get_userbyid(grantee), 'unknown (OID=0)'), 'PUBLIC'), relname, '', privilege_type
                FROM pg_class, aclexplode(relacl)
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') AND grantee <> relowner
                UNION ALL
                SELECT coalesce(nullif(pg_get_userbyid(grantee), 'unknown (OID=0)'), 'PUBLIC'), relname, attname, privilege_type
                FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid, aclexplode(attacl)
                WHERE relnamespace = 'public'::regnamespace AND grantee <> relowner""",
                row -> new Grant(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    private static Set<String> ownersRights(Connection superuser) throws SQLException {
        return new TreeSet<>(list(superuser, """
                SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                UNION ALL
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
                    AND NOT coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'""", row -> row.getString(1)));
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection superuser, String query, Reading<T> reading) throws SQLException {
        List<T> list = new ArrayList<>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                list.add(reading.of(rows));
            }
        }
        return list;
    }
}
