package org.crediteasyloan.whitelist.batch;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Lists as plain files while they are read (明文临时文件), for their owner's eyes alone. None outlives its use; what a killed process left
 * behind goes when the next one starts.
 */
@ApplicationScoped
class PlainFiles {

    private static final String PREFIX = "credit-easy-loan-list-";
    private static final long OWN_PROCESS = ProcessHandle.current().pid();

    Path create() {
        try {
            return Files.createTempFile(PREFIX + OWN_PROCESS + "-", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A container's processes all have the same number, so what bears its own is from before. */
    @Startup
    void removeLeftBehind() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PlainFiles::isLeftBehind).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isLeftBehind(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        long process = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
        return process == OWN_PROCESS || ProcessHandle.of(process).isEmpty();
    }
}
