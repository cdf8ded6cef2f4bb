package org.crediteasyloan.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Verifies the archive of a service with public keys alone: entries against seals, seals against each other, heads against seals,
 * signatures, and all of it against heads that others hold.
 *
 * <p>Without such heads everything but one thing is found: an archive cut back as a whole to an earlier head.
 */
public final class Verifier {

    private final Archive archive;
    private final HeadTrust trust;
    private final List<Finding> findings = new ArrayList<>();

    private Verifier(Archive archive, HeadTrust trust) {
        this.archive = archive;
        this.trust = trust;
    }

    /** @param held heads of this service as others received them, in any order */
    public static Report verify(Archive archive, PublicKeys keys, List<Head> held) throws IOException {
        return verify(archive, (HeadTrust) keys, held);
    }

    static Report verify(Archive archive, HeadTrust trust, List<Head> held) throws IOException {
        return new Verifier(archive, trust).run(held);
    }

    private Report run(List<Head> held) throws IOException {
        List<Numbered<Seal>> seals = read(Archive.SEALS, archive.seals(), Seal::read);
        new SealsCheck(archive.service(), findings).check(seals);
        List<Numbered<Head>> heads = read(Archive.HEADS, archive.heads(), Head::read);
        new HeadsCheck(archive.service(), trust, findings).check(heads, seals, held);
        long entryCount = checkEntries(seals.stream().map(Numbered::value).toList());
        return new Report(
                List.copyOf(findings),
                entryCount,
                seals.size(),
                heads.stream().map(Numbered::value).toList());
    }

    /** @param line where in its file the value stood */
    record Numbered<T>(long line, T value) {}

    private <T> List<Numbered<T>> read(String file, Archive.Source source, Function<byte[], T> form)
            throws IOException {
        List<Numbered<T>> values = new ArrayList<>();
        try (LineReader lines = new LineReader(source.open())) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    values.add(new Numbered<>(lines.number(), form.apply(line.get())));
                } catch (Unreadable unreadable) {
                    findings.add(new Finding(file, lines.number(), "this line " + unreadable.getMessage()));
                }
                findCut(file, lines);
            }
        }
        return values;
    }

    private long checkEntries(List<Seal> seals) throws IOException {
        try (LineReader lines = new LineReader(archive.entries().open())) {
            EntriesCheck check = new EntriesCheck(archive.service(), seals, findings);
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                check.next(lines.number(), line.get());
                findCut(Archive.ENTRIES, lines);
            }
            check.end();
            return lines.number();
        }
    }

    private void findCut(String file, LineReader lines) {
        if (lines.isCut()) {
            findings.add(new Finding(file, lines.number(), "this line has no end: the file was cut"));
        }
    }
}
