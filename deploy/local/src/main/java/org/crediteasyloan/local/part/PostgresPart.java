package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.supervision.Part;
import org.crediteasyloan.local.supervision.StopSignal;

/** One PostgreSQL cluster with a database and an owner for every service, and one for Keycloak. */
final class PostgresPart implements Part {

    static final String NAME = "postgres";

    private final PlatformLayout layout;
    private final PostgresBinaries binaries;
    private final Databases databases;
    private final List<ServiceModule> services;
    private final int port;

    PostgresPart(PlatformLayout layout, int port, List<ServiceModule> services) {
        this.layout = layout;
        this.binaries = new PostgresBinaries(layout.postgresBinaries());
        this.databases = new Databases(port);
        this.services = services;
        this.port = port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Set<String> startsAfter() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        binaries.unpackIfAbsent();
        if (!Files.exists(layout.postgresData().resolve("initialised"))) {
            initialise();
        }
    }

    /** A cluster whose making was interrupted has no mark and is made anew; it cannot hold data yet. */
    private void initialise() throws IOException, InterruptedException {
        FileTree.delete(layout.postgresData());
        Path passwordFile = Files.createTempFile(
                layout.home(),
                "postgres",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, LocalAccess.PASSWORD);
            List<String> command = asNobodyWhenRoot();
            command.addAll(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + layout.postgresData(),
                    "--username=" + LocalAccess.POSTGRES_SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            Tool.run(command, layout.logOf(NAME));
        } finally {
            Files.delete(passwordFile);
        }
        Files.createFile(layout.postgresData().resolve("initialised"));
    }

    @Override
    public ProcessBuilder process() {
        List<String> command = asNobodyWhenRoot();
        command.addAll(List.of(
                binaries.program("postgres").toString(),
                "-D",
                layout.postgresData().toString()));
        // Logical replication feeds Kafka Connect; a slot nobody reads must not fill the disk.
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "wal_level=logical",
                "max_replication_slots=20",
                "max_wal_senders=20",
                "max_slot_wal_keep_size=1GB",
                "max_wal_size=512MB",
                "archive_mode=on",
                "archive_command=" + archiveCommand(),
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command).directory(layout.home().toFile());
    }

    /** Keeps the log while a backup is kept, which is while the folder exists; a file under its name is whole. */
    private String archiveCommand() {
        String folder = layout.walArchive().toString();
        return "test ! -d \"%1$s\" || test -f \"%1$s/%%f\" || { cp \"%%p\" \"%1$s/%%f.part\" && mv \"%1$s/%%f.part\" \"%1$s/%%f\"; }"
                .formatted(folder);
    }

    @Override
    public boolean isReady() throws SQLException {
        databases.createMissing(services);
        return true;
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, which needs no other account. */
    private static List<String> asNobodyWhenRoot() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }
}
