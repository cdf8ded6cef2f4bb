package org.crediteasyloan.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.supervision.Part;

/** One Kafka node that is broker and controller, with every topic of the platform. */
final class KafkaPart implements Part {

    static final String NAME = "kafka";
    private static final int HEAP_MEBIBYTES = 192;
    private static final int CONNECT_TIMEOUT_MS = 1_000;

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final Topics topics;

    KafkaPart(PlatformLayout layout, PlatformPorts ports) {
        this.layout = layout;
        this.ports = ports;
        this.topics = Topics.ofThePlatform();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.kafka(), ports.kafkaController());
    }

    @Override
    public Set<String> startsAfter() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(layout.kafkaData());
        Files.writeString(settingsFile(), settings());
    }

    @Override
    public ProcessBuilder process() {
        List<String> main = List.of(KafkaNode.class.getName(), settingsFile().toString());
        return new ProcessBuilder(JavaCommand.withLauncherJars(layout, HEAP_MEBIBYTES, main))
                .directory(layout.kafkaData().toFile());
    }

    /** The socket is asked first: an administration client costs much and is of no use before the broker listens. */
    @Override
    public boolean isReady() throws IOException, ExecutionException, InterruptedException, TimeoutException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.kafka()), CONNECT_TIMEOUT_MS);
        }
        topics.createMissing("127.0.0.1:" + ports.kafka());
        return true;
    }

    private Path settingsFile() {
        return layout.kafkaData().resolve("server.properties");
    }

    /** Topics are never made by a typing error, and the cleaner's buffer fits a small heap (its default does not). */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(
                ports.kafka(), ports.kafkaController(), layout.kafkaData().resolve("log"));
    }
}
