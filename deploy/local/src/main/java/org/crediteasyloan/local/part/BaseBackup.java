package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a running PostgreSQL's files by its low-level interface: told that a backup begins, copied file by file, told
 * that it ends. The programs here include no {@code pg_basebackup}.
 */
public final class BaseBackup {

    /** Folders that are remade at start, or would carry the old server's readers and log into the new one. */
    private static final Set<String> EMPTY_IN_A_BACKUP = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> NOT_IN_A_BACKUP = Set.of("postmaster.pid", "postmaster.opts");

    private final Path source;
    private final Path target;
    private long bytes;

    private BaseBackup(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** Answers the bytes copied; the log from the beginning of the backup on has to be archived meanwhile. */
    public static long take(Cluster cluster, Path data, Path target) throws IOException, SQLException {
        BaseBackup backup = new BaseBackup(data, target);
        try (Connection session = cluster.connect("postgres");
                Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_backup_start('platform', true)");
            backup.copy();
            try (ResultSet stopped = statement.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop(true)")) {
                stopped.next();
                Files.writeString(target.resolve("backup_label"), stopped.getString("labelfile"));
                if (!stopped.getString("spcmapfile").isBlank()) {
                    throw new IOException("The cluster has tablespaces, which this backup does not follow");
                }
            }
        }
        return backup.bytes;
    }

    private void copy() throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = counterpart(folder);
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                boolean isEmptied = source.equals(folder.getParent())
                        && EMPTY_IN_A_BACKUP.contains(folder.getFileName().toString());
                return isEmptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isLeftOut = source.equals(file.getParent())
                        && NOT_IN_A_BACKUP.contains(file.getFileName().toString());
                if (!isLeftOut) {
                    copyOne(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server removes files while it is copied; the log says so to whoever restores. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private void copyOne(Path file) throws IOException {
        try {
            Path copy = counterpart(file);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            bytes += Files.size(copy);
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }

    private Path counterpart(Path entry) {
        return target.resolve(source.relativize(entry));
    }
}
