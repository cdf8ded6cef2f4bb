package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.part.LocalAccess;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** Where everything is and who may sign in. */
final class Summary {

    private static final Set<String> SERVICES =
            ServiceModule.ALL.stream().map(ServiceModule::name).collect(Collectors.toUnmodifiableSet());

    private final PlatformLayout layout;
    private final RunDirectory run;
    private final PrintStream out;

    Summary(PlatformLayout layout, RunDirectory run, PrintStream out) {
        this.layout = layout;
        this.run = run;
        this.out = out;
    }

    void print() throws IOException {
        out.println();
        for (RunRecord entry : run.parts()) {
            out.printf("  %-24s %s%n", entry.name(), address(entry));
        }
        out.println();
        out.println("Sample accounts of the realm " + LocalAccess.REALM + ", all with the password "
                + LocalAccess.PASSWORD + ":");
        out.println();
        Path realm = layout.root().resolve("deploy/keycloak/realm.json");
        for (SampleAccount account : SampleAccount.readAll(realm)) {
            out.printf(
                    "  %-30s %-18s %s  %s%n",
                    account.username(), account.participant(), String.join(", ", account.duties()), account.realName());
        }
        out.println();
        out.println("Machines sign in by keys of their own, which lie in " + layout.machineKeys() + "; try");
        out.println("  ./platform call bank-hnrcb-machine GET '/whitelist/v1/leads?limit=2'");
        out.println();
        out.println("./platform status | logs <part> | down | reset");
    }

    private static String address(RunRecord entry) {
        String http = "http://127.0.0.1:" + entry.port();
        if (SERVICES.contains(entry.name())) {
            return http + "/q/swagger-ui";
        }
        return switch (entry.name()) {
            case "keycloak" -> http + "/admin  (" + LocalAccess.KEYCLOAK_ADMIN + " / " + LocalAccess.PASSWORD + ")";
            case "postgres" ->
                "jdbc:postgresql://127.0.0.1:" + entry.port() + "/<service>  (user <service>, password "
                        + LocalAccess.PASSWORD + ")";
            case "kafka" -> "127.0.0.1:" + entry.port();
            default -> http;
        };
    }
}
