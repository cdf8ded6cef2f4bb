package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.supervision.Part;

/** One Kafka Connect worker with one outbox connector per service. */
final class ConnectPart implements Part {

    static final String NAME = "connect";
    private static final int HEAP_MEBIBYTES = 320;

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final OutboxConnectors connectors;

    ConnectPart(PlatformLayout layout, PlatformPorts ports, List<ServiceModule> services) {
        this.layout = layout;
        this.ports = ports;
        this.connectors = new OutboxConnectors(
                new LocalHttp(ports.connect()),
                new Databases(ports.postgres()),
                services.stream()
                        .map(service -> new OutboxConnector(service, ports.postgres()))
                        .toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.connect());
    }

    @Override
    public Set<String> startsAfter() {
        return Set.of(PostgresPart.NAME, KafkaPart.NAME);
    }

    /** Ready means that every outbox is carried, so this waits for the migrations of all services. */
    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(8);
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(layout.connectData());
        Files.writeString(settingsFile(), settings());
    }

    @Override
    public ProcessBuilder process() {
        // Both compilers: it decodes and routes every event of the platform, thousands a second in a burst.
        List<String> main = List.of(
                "-XX:TieredStopAtLevel=4",
                "org.apache.kafka.connect.cli.ConnectStandalone",
                settingsFile().toString());
        return new ProcessBuilder(JavaCommand.withLauncherJars(layout, HEAP_MEBIBYTES, main))
                .directory(layout.connectData().toFile());
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException, SQLException {
        return connectors.bringToRunning();
    }

    /** Connect gives a failed task up for good; here it is started again. */
    @Override
    public void lookAfter() throws IOException, InterruptedException, SQLException {
        connectors.bringToRunning();
    }

    private Path settingsFile() {
        return layout.connectData().resolve("worker.properties");
    }

    private String settings() {
        return """
                bootstrap.servers=127.0.0.1:%d
                listeners=http://127.0.0.1:%d
                rest.advertised.host.name=127.0.0.1
                offset.storage.file.filename=%s
                offset.flush.interval.ms=1000
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                connector.client.config.override.policy=All
                plugin.discovery=service_load
                producer.enable.idempotence=true
                """.formatted(
                        ports.kafka(), ports.connect(), layout.connectData().resolve("offsets"));
    }
}
