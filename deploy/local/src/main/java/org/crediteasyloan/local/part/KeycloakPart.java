package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.client.MachineKeys;
import org.crediteasyloan.local.supervision.Part;

/** Keycloak with the realm of {@code deploy/keycloak}, its data in the platform's own PostgreSQL. */
final class KeycloakPart implements Part {

    static final String NAME = "keycloak";
    private static final int HEAP_MEBIBYTES = 320;
    private static final int HTTP_OK = 200;

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final Path imported;
    private final LocalHttp management;
    private final Stamp build;
    private final Stamp realm;

    KeycloakPart(PlatformLayout layout, PlatformPorts ports) {
        this.layout = layout;
        this.ports = ports;
        this.imported = layout.keycloak().resolve("data/import/realm.json");
        this.management = new LocalHttp(ports.keycloakManagement());
        this.build = new Stamp(layout.keycloak().resolve("built.stamp"));
        // Beside the data, not beside the programs: new data has to be told the realm again.
        this.realm = new Stamp(layout.postgresData().resolve("keycloak-realm.stamp"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.keycloak(), ports.keycloakManagement());
    }

    @Override
    public Set<String> startsAfter() {
        return Set.of(PostgresPart.NAME);
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Path distribution = distribution();
        String wanted = distribution.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
        if (!build.says(wanted)) {
            FileTree.delete(layout.keycloak());
            FileTree.mirror(distribution, layout.keycloak());
            List<String> command = new ArrayList<>(
                    List.of("sh", layout.keycloak().resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD_OPTIONS);
            ProcessBuilder builder = withSettings(new ProcessBuilder(command));
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            Tool.run(builder, layout.logOf(NAME));
            build.write(wanted);
        }
        placeRealm();
    }

    /** The first start imports the realm. A changed realm file or machine's key replaces the realm; ids in the file keep its users the same. */
    private void placeRealm() throws IOException, InterruptedException {
        new LocalRealm(layout.root().resolve("deploy/keycloak/realm.json"), new MachineKeys(layout.machineKeys()))
                .writeTo(imported);
        String content = Stamp.digest(imported);
        if (realm.exists() && !realm.says(content)) {
            List<String> command = keycloak(List.of("import", "--optimized", "--override=true", "--file=" + imported));
            Tool.run(withSettings(new ProcessBuilder(command)), layout.logOf(NAME));
            realm.write(content);
        }
    }

    @Override
    public ProcessBuilder process() {
        return withSettings(new ProcessBuilder(keycloak(List.of("start", "--optimized", "--import-realm"))))
                .directory(layout.keycloak().toFile());
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        if (management.get("/health/ready").statusCode() != HTTP_OK) {
            return false;
        }
        realm.write(Stamp.digest(imported));
        return true;
    }

    /** The script of the distribution would stay between us and the server as a second process; so the server is started directly. */
    private List<String> keycloak(List<String> arguments) {
        List<String> command = new ArrayList<>();
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dkc.home.dir=" + layout.keycloak());
        command.add("-Djboss.server.config.dir=" + layout.keycloak().resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-cp");
        command.add(layout.keycloak().resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return JavaCommand.of(layout, HEAP_MEBIBYTES, command);
    }

    /** The issuer of tokens is one fixed address, whatever name a client used to reach it. */
    private ProcessBuilder withSettings(ProcessBuilder builder) {
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_DB_URL",
                        new Databases(ports.postgres()).jdbcUrl(LocalAccess.KEYCLOAK_DATABASE),
                        "KC_DB_USERNAME",
                        LocalAccess.KEYCLOAK_DATABASE,
                        "KC_DB_PASSWORD",
                        LocalAccess.PASSWORD,
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_HTTP_HOST",
                        "127.0.0.1",
                        "KC_HTTP_PORT",
                        String.valueOf(ports.keycloak()),
                        "KC_HTTP_MANAGEMENT_PORT",
                        String.valueOf(ports.keycloakManagement()),
                        "KC_HOSTNAME",
                        "http://127.0.0.1:" + ports.keycloak()));
        // One node: without this it looks for others, and listens for them on every network of the machine.
        builder.environment().put("KC_CACHE", "local");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", LocalAccess.KEYCLOAK_ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", LocalAccess.PASSWORD);
        return builder;
    }

    private Path distribution() throws IOException {
        Path unpacked = layout.root().resolve("deploy/local/target/keycloak");
        try (Stream<Path> versions = Files.list(unpacked)) {
            return versions.filter(Files::isDirectory)
                    .max(Path::compareTo)
                    .orElseThrow(() ->
                            new PlatformFailure("There is no Keycloak in " + unpacked + "; build deploy/local again."));
        }
    }
}
