package org.crediteasyloan.kit.test.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Formats an empty folder and runs one broker in it, broker and controller in one process.
 *
 * <p>Arguments: folder, broker port, controller port. Writes {@link #READY} to standard output once clients are
 * served. Standard input is the life line to the tests: each line names the process id of a companion, and when the
 * input ends, because the tests ended in whatever way, the companions and this process end too.
 */
public final class BrokerMain {

    public static final String READY = "BROKER-READY";

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Properties settings = settings(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Thread.ofPlatform().daemon().name("life-line").start(BrokerMain::followTheLifeLine);
        format(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("broker.properties");
        Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] command = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int exitCode = StorageTool.execute(command, System.out);
        if (exitCode != 0) {
            throw new IllegalStateException("Formatting " + folder + " ended with code " + exitCode);
        }
    }

    private static Properties settings(Path folder, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // A lone consumer need not wait for others to join its group.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // The default of 128 MB does not fit the small heap of a test broker.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        return settings;
    }

    private static void followTheLifeLine() {
        List<Long> companions = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                companions.add(Long.parseLong(line.strip()));
            }
        } catch (IOException brokenLifeLine) {
            // A broken line means the same as an ended one: the tests are gone.
            System.err.println("Life line broke: " + brokenLifeLine.getMessage());
        }
        companions.forEach(companion -> ProcessHandle.of(companion).ifPresent(ProcessHandle::destroy));
        Runtime.getRuntime().halt(0);
    }
}
