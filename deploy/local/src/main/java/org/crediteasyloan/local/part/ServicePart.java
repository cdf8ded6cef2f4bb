package org.crediteasyloan.local.part;

import static java.util.Map.entry;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.audit.AuditKeys;
import org.crediteasyloan.local.supervision.Part;

/** A service as it was built, told by its environment where everything is. */
final class ServicePart implements Part {

    private static final int HEAP_MEBIBYTES = 256;

    /**
     * A heap that begins small and shrinks again, instead of one that begins at its limit, saves 70 MiB a service; giving back
     * what the compilers and the start took from the system, 30 more. Both compilers, unlike Kafka and Keycloak: code of
     * the first one alone needs 0.5 ms of processor time to verify a token and 4 ms for an ES256 proof, eight and three times as
     * long. But the second one only for what is called ten times as often as usual, which saves a third of the processor time
     * to the first request and still takes in the arithmetic of signatures soon.
     */
    private static final List<String> OPTIONS = List.of(
            "-Xms24m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "--enable-native-access=ALL-UNNAMED");

    private static final int HTTP_OK = 200;

    private final ServiceModule service;
    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final LocalHttp http;

    ServicePart(ServiceModule service, PlatformLayout layout, PlatformPorts ports) {
        this.service = service;
        this.layout = layout;
        this.ports = ports;
        this.http = new LocalHttp(ports.service(service));
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.service(service));
    }

    @Override
    public Set<String> startsAfter() {
        return Set.of(PostgresPart.NAME, KafkaPart.NAME, KeycloakPart.NAME);
    }

    @Override
    public ProcessBuilder process() {
        List<String> rest = new ArrayList<>(OPTIONS);
        rest.add("-jar");
        rest.add(layout.service(service.name()).resolve("quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(layout, HEAP_MEBIBYTES, rest))
                .directory(layout.home().toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(new AuditKeys(layout, Clock.systemUTC()).environment());
        return builder;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                entry("QUARKUS_HTTP_PORT", String.valueOf(ports.service(service))),
                entry("QUARKUS_DATASOURCE_JDBC_URL", new Databases(ports.postgres()).jdbcUrl(service.database())),
                entry("QUARKUS_DATASOURCE_USERNAME", service.databaseLogin()),
                entry("QUARKUS_DATASOURCE_PASSWORD", LocalAccess.PASSWORD),
                entry("QUARKUS_FLYWAY_USERNAME", service.database()),
                entry("QUARKUS_FLYWAY_PASSWORD", LocalAccess.PASSWORD),
                entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka()),
                entry(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "http://127.0.0.1:" + ports.keycloak() + "/realms/" + LocalAccess.REALM),
                entry("QUARKUS_APPLICATION_NAME", service.name()),
                entry("ENCRYPTION_KEY_FILE", layout.fieldKeys().toString()),
                // A developer's receiver listens on the same machine.
                entry("WEBHOOK_LOOPBACK_ALLOWED", "true"),
                // Only participant-directory reads these: whom it makes clients of sandbox banks as, and what those
                // call.
                entry(
                        "CLIENT_REGISTRY_KEY_FILE",
                        layout.machineKeys()
                                .resolve("participant-directory-machine.pem")
                                .toString()),
                entry("SANDBOX_WHITELIST_URL", "http://127.0.0.1:" + ports.service(ServiceModule.named("whitelist"))),
                // Only enterprise-profile reads these: the registers and the issuer of licences are
                // another authority's.
                entry("LICENCE_ISSUER_KEYS_FILE", layout.licenceKeys().toString()),
                entry(
                        "POPULATION_REGISTER_FILE",
                        layout.sampleData().resolve("population-register.csv").toString()),
                entry(
                        "BUSINESS_REGISTRY_FILE",
                        layout.sampleData().resolve("business-registry.csv").toString()));
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return http.get("/q/health/ready").statusCode() == HTTP_OK;
    }
}
