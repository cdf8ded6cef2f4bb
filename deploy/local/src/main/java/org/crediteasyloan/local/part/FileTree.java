package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies and removals of whole folders. */
public final class FileTree {

    private FileTree() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes {@code target} hold exactly what {@code source} holds, touching only files that differ in size or time. */
    public static void mirror(Path source, Path target) throws IOException {
        Set<Path> wanted = new HashSet<>();
        try (Stream<Path> entries = Files.walk(source)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Path counterpart = target.resolve(source.relativize(entry));
                wanted.add(counterpart);
                copyIfDifferent(entry, counterpart);
            }
        }
        removeOthers(target, wanted);
    }

    private static void copyIfDifferent(Path entry, Path counterpart) throws IOException {
        if (Files.isDirectory(entry)) {
            Files.createDirectories(counterpart);
            return;
        }
        boolean same = Files.isRegularFile(counterpart)
                && Files.size(counterpart) == Files.size(entry)
                && Files.getLastModifiedTime(counterpart).equals(Files.getLastModifiedTime(entry));
        if (!same) {
            Files.copy(entry, counterpart, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void removeOthers(Path target, Set<Path> wanted) throws IOException {
        Set<Path> others = new HashSet<>();
        try (Stream<Path> entries = Files.walk(target)) {
            entries.filter(entry -> !wanted.contains(entry)).forEach(others::add);
        }
        for (Path other : others) {
            delete(other);
        }
    }
}
