package org.crediteasyloan.kit.test.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * The parts of this test run, started by whoever asks first.
 *
 * <p>Quarkus loads test classes through several class loaders, so a static field would start the parts once for each
 * of them. The system properties are the one place all class loaders of the run share, and the runtime the one lock.
 */
record RunningParts(
        String jdbcUrl, String bootstrapServers, long databaseProcessId, long brokerProcessId, String keyFile) {

    private static final String PREFIX = "org.crediteasyloan.kit.test.parts.";

    static RunningParts ofThisRun() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + "jdbc-url") == null) {
                start().publish();
            }
            return published();
        }
    }

    private static RunningParts start() {
        // Two threads that log for the first time at the same moment can lock each other out of JBoss LogManager.
        LogManager.getLogManager();
        Path home = freshHome();
        CompletableFuture<Database> starting =
                CompletableFuture.supplyAsync(() -> Database.start(home.resolve("postgresql")));
        Broker broker = Broker.start(home.resolve("kafka"));
        Database database = starting.join();
        broker.takeAlong(database.processId());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            broker.stop();
            database.stop();
        }));
        return new RunningParts(
                database.jdbcUrl(),
                broker.bootstrapServers(),
                database.processId(),
                broker.processId(),
                FieldKeys.write(home.resolve("field-keys.json")));
    }

    /** A new folder for this run beside those of earlier runs, which are swept away once their run has ended. */
    private static Path freshHome() {
        Path homes = Path.of("target", "real-parts").toAbsolutePath();
        try {
            Files.createDirectories(homes);
            for (Path earlier : list(homes)) {
                long runProcessId =
                        Long.parseLong(earlier.getFileName().toString().replace("run-", ""));
                if (ProcessHandle.of(runProcessId).isEmpty()) {
                    delete(earlier);
                }
            }
            Path home = homes.resolve("run-" + ProcessHandle.current().pid());
            delete(home);
            return Files.createDirectory(home);
        } catch (IOException noFolder) {
            throw new IllegalStateException("No folder for the parts under " + homes, noFolder);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void publish() {
        System.setProperty(PREFIX + "bootstrap-servers", bootstrapServers);
        System.setProperty(PREFIX + "database-process-id", Long.toString(databaseProcessId));
        System.setProperty(PREFIX + "broker-process-id", Long.toString(brokerProcessId));
        System.setProperty(PREFIX + "key-file", keyFile);
        System.setProperty(PREFIX + "jdbc-url", jdbcUrl);
    }

    private static RunningParts published() {
        return new RunningParts(
                System.getProperty(PREFIX + "jdbc-url"),
                System.getProperty(PREFIX + "bootstrap-servers"),
                Long.parseLong(System.getProperty(PREFIX + "database-process-id")),
                Long.parseLong(System.getProperty(PREFIX + "broker-process-id")),
                System.getProperty(PREFIX + "key-file"));
    }
}
