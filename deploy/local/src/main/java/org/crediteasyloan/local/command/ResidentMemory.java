package org.crediteasyloan.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory a process really holds. */
public final class ResidentMemory {

    private static final boolean HAS_PROC = Files.isDirectory(Path.of("/proc", "self"));

    private ResidentMemory() {}

    public static long mebibytesOf(long pid) throws IOException {
        long kibibytes = HAS_PROC ? field(pid, "VmRSS:") : fromPs(pid);
        return kibibytes / 1024;
    }

    /** With what its children hold for themselves alone: PostgreSQL has a process per connection. */
    static long mebibytesWithChildrenOf(long pid) throws IOException {
        long childrenKibibytes = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> field(child.pid(), "RssAnon:"))
                .sum();
        return mebibytesOf(pid) + childrenKibibytes / 1024;
    }

    /** In KiB; 0 where the process ended meanwhile. */
    private static long field(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.isEmpty() ? 0 : Long.parseLong(answer);
    }
}
