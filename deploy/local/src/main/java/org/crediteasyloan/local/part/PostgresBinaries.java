package org.crediteasyloan.local.part;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.crediteasyloan.local.PlatformFailure;

/** PostgreSQL's own programs, unpacked once from the jar that carries them. */
final class PostgresBinaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path directory;

    PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    void unpackIfAbsent() throws IOException {
        Path complete = directory.resolve("unpacked");
        if (Files.exists(complete)) {
            return;
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other ->
                throw new PlatformFailure("There is no PostgreSQL here for the processor " + other + ".");
        };
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
            while (entry.isPresent()) {
                unpack(tar, entry.get());
                entry = Optional.ofNullable(tar.getNextEntry());
            }
        }
        Files.createFile(complete);
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("archive entry " + entry.getName() + " points outside");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(directory.resolve(entry.getLinkName()), target, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & EXECUTABLE_BY_OWNER) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
