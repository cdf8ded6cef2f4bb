package org.crediteasyloan.local.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that say what runs, one per part. They are replaced whole, so a reader never sees half of one. */
public final class RunDirectory {

    public static final String SUPERVISOR = "supervisor";

    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path directory;

    public RunDirectory(Path directory) {
        this.directory = directory;
    }

    public void write(RunRecord entry) {
        try {
            Files.createDirectories(directory);
            Path next = directory.resolve(entry.name() + ".next");
            JSON.writeValue(next.toFile(), entry);
            Files.move(next, file(entry.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<RunRecord> read(String name) {
        return read(file(name));
    }

    public Optional<RunRecord> supervisor() {
        return read(SUPERVISOR);
    }

    /** Every part but the supervisor, in the order they start in. */
    public List<RunRecord> parts() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .filter(entry -> !entry.name().equals(SUPERVISOR))
                    .sorted(Comparator.comparingInt(RunRecord::depth).thenComparingInt(RunRecord::port))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }

    /** A file that cannot be read says nothing about any process; the sweep by marker still finds what runs. */
    private static Optional<RunRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunRecord.class));
        } catch (IOException absentOrDamaged) {
            return Optional.empty();
        }
    }
}
