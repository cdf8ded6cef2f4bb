package org.crediteasyloan.trust;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The offline verifier as a program: {@code ARCHIVE --keys FILE [--held FOLDER]}. Ends with 1 when anything is wrong. */
public final class Verify {

    private static final int MAX_SHOWN = 50;
    private static final String USAGE = "Usage: ARCHIVE --keys FILE [--held FOLDER]";

    private final PrintStream out;
    private final Path archive;
    private final PublicKeys keys;
    private final Optional<Path> held;

    private Verify(PrintStream out, Path archive, PublicKeys keys, Optional<Path> held) {
        this.out = out;
        this.archive = archive;
        this.keys = keys;
        this.held = held;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments), System.out) ? 0 : 1);
        } catch (IOException | GeneralSecurityException | Unreadable failure) {
            System.err.println("Cannot verify: " + failure);
            System.exit(1);
        }
    }

    /** True when all is sound. */
    static boolean run(List<String> arguments, PrintStream out) throws IOException, GeneralSecurityException {
        List<String> rest = new ArrayList<>(arguments);
        Optional<String> keys = take(rest, "--keys");
        Optional<String> held = take(rest, "--held");
        if (rest.size() != 1 || keys.isEmpty()) {
            out.println(USAGE);
            return false;
        }
        return new Verify(out, Path.of(rest.getFirst()), PublicKeys.read(Path.of(keys.get())), held.map(Path::of))
                .run();
    }

    private static Optional<String> take(List<String> arguments, String name) {
        int index = arguments.indexOf(name);
        if (index < 0 || index + 1 >= arguments.size()) {
            return Optional.empty();
        }
        arguments.remove(index);
        return Optional.of(arguments.remove(index));
    }

    private boolean run() throws IOException {
        TreeSet<String> services = new TreeSet<>();
        try (var folders = Files.list(archive)) {
            folders.filter(Files::isDirectory)
                    .forEach(folder -> services.add(folder.getFileName().toString()));
        }
        if (held.isPresent()) {
            services.addAll(HeldHeads.services(held.get()));
        } else {
            out.println("No heads held by others were given: an archive cut back to an earlier head would not show.");
        }
        boolean isSound = !services.isEmpty();
        for (String service : services) {
            isSound &= verify(service);
        }
        out.println(isSound ? "All is sound." : "NOT SOUND.");
        return isSound;
    }

    private boolean verify(String service) throws IOException {
        Path folder = archive.resolve(service);
        for (String file : List.of(Archive.ENTRIES, Archive.SEALS, Archive.HEADS)) {
            if (!Files.exists(folder.resolve(file))) {
                out.println(service + "/" + file + ": the file is missing");
                return false;
            }
        }
        List<Head> heldHeads = held.isPresent() ? HeldHeads.of(held.get(), service) : List.of();
        Report report = Verifier.verify(Archive.in(folder), keys, heldHeads);
        out.printf(
                "%-22s %,d entries, %,d seals, %,d heads%s%s%n",
                service,
                report.entryCount(),
                report.sealCount(),
                report.heads().size(),
                report.heads().isEmpty()
                        ? ""
                        : ", signed at " + report.heads().getLast().signedAt(),
                held.isPresent() ? ", " + heldHeads.size() + " held" : "");
        report.findings().stream().limit(MAX_SHOWN).forEach(finding -> out.println("  " + service + "/" + finding));
        if (report.findings().size() > MAX_SHOWN) {
            out.println("  and " + (report.findings().size() - MAX_SHOWN) + " more");
        }
        return report.isSound();
    }
}
