package org.crediteasyloan.kit.test.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the role a service signs in with, and those it can become, are as weak as they have to be. */
final class LoginCheck {

    private LoginCheck() {}

    private record Role(String name, boolean login, boolean inherits, List<String> strengths) {}

    static List<String> findings(Connection superuser, String login) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (Role role : roles(superuser, login)) {
            role.strengths().forEach(strength -> findings.add(role.name() + " is " + strength));
            if (role.name().equals(login)) {
                if (role.inherits()) {
                    findings.add(login + " inherits what it could become");
                }
            } else if (role.login()) {
                findings.add(role.name() + " can sign in by itself");
            }
        }
        if (roles(superuser, login).stream().noneMatch(role -> role.name().equals(login))) {
            findings.add("there is no role " + login);
        }
        Set<String> memberships =
                new TreeSet<>(Catalogue.list(superuser, """
                SELECT pg_get_userbyid(roleid) || CASE WHEN admin_option THEN ' with admin' WHEN inherit_option THEN ' inherited' ELSE '' END
                FROM pg_auth_members WHERE pg_get_userbyid(member) = '%s'""".formatted(login), row -> row.getString(1)));
        if (!memberships.equals(WallCheck.ROLES)) {
            findings.add(login + " can become " + memberships + " instead of " + new TreeSet<>(WallCheck.ROLES));
        }
        findings.addAll(Catalogue.list(
                superuser,
                """
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner) IN ('%s', '%s')""".formatted(login, String.join("', '", WallCheck.ROLES)),
                row -> row.getString(1) + " belongs to a role of the service"));
        findings.addAll(Catalogue.list(
                superuser,
                """
                SELECT rolname FROM pg_roles
                WHERE rolname IN ('%s', '%s') AND has_schema_privilege(oid, 'public', 'CREATE')""".formatted(login, String.join("', '", WallCheck.ROLES)),
                row -> row.getString(1) + " can create tables"));
        return findings;
    }

    private static List<Role> roles(Connection superuser, String login) throws SQLException {
        return Catalogue.list(
                superuser,
                """
                SELECT rolname, rolcanlogin, rolinherit, array_remove(ARRAY[
                    CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'past every wall (BYPASSRLS)' END,
                    CASE WHEN rolcreaterole THEN 'maker of roles' END, CASE WHEN rolcreatedb THEN 'maker of databases' END,
                    CASE WHEN rolreplication THEN 'reader of the log (REPLICATION)' END], NULL)
                FROM pg_roles WHERE rolname IN ('%s', '%s')""".formatted(login, String.join("', '", WallCheck.ROLES)),
                row -> new Role(row.getString(1), row.getBoolean(2), row.getBoolean(3), List.of((String[])
                        row.getArray(4).getArray())));
    }
}
