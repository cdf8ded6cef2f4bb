package org.crediteasyloan.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A seal (封存): the hashes of all entries of one closed window, chained to the seal before.
 *
 * @param number counts from 1 within the service
 * @param after the window begins behind this position, where the seal before ended
 * @param through the position of the last entry
 * @param entryHashes in the order of positions; each by itself, so that a verifier can name the entry that was touched
 */
public record Seal(
        String service,
        long number,
        Instant sealedAt,
        EntryPosition after,
        EntryPosition through,
        List<String> entryHashes,
        String previousHash,
        String hash) {

    private static final int FIELDS = 11;

    /** The first or next seal over these entries, which must not be empty and stand in order. */
    public static Seal over(List<Entry> entries, String service, Place before, Instant sealedAt) {
        List<String> hashes = entries.stream().map(entry -> entry.hash(service)).toList();
        EntryPosition through = entries.getLast().position();
        String unhashed = text(service, before, sealedAt, through, hashes);
        return new Seal(
                service,
                before.number() + 1,
                sealedAt,
                before.through(),
                through,
                hashes,
                before.hash(),
                hashOf(unhashed.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where a chain of seals stands, for the next one to go on. */
    public record Place(long number, EntryPosition through, String hash, long entryCount) {

        public static final Place START = new Place(0, EntryPosition.START, Hashes.NONE, 0);
    }

    public String line() {
        return text(service, new Place(number - 1, after, previousHash, 0), sealedAt, through, entryHashes) + "\t"
                + hash;
    }

    private static String text(
            String service, Place before, Instant sealedAt, EntryPosition through, List<String> hashes) {
        return Fields.line(
                service,
                before.number() + 1,
                sealedAt,
                before.through().transactionId(),
                before.through().sequence(),
                through.transactionId(),
                through.sequence(),
                hashes.size(),
                String.join("", hashes),
                before.hash());
    }

    static String hashOf(byte[] lineWithoutHash) {
        return Hashes.sha256("seal", lineWithoutHash);
    }

    static Seal read(byte[] line) {
        Fields fields = Fields.read(line, FIELDS);
        List<String> hashes = divide(fields.text(8));
        if (hashes.size() != fields.number(7)) {
            throw new Unreadable("holds " + hashes.size() + " hashes for " + fields.number(7) + " entries");
        }
        if (!hashOf(Fields.allButLast(line)).equals(fields.text(10))) {
            throw new Unreadable("was changed: its hash does not fit its content");
        }
        return new Seal(
                fields.text(0),
                fields.number(1),
                fields.instant(2),
                new EntryPosition(fields.number(3), fields.number(4)),
                new EntryPosition(fields.number(5), fields.number(6)),
                hashes,
                fields.text(9),
                fields.text(10));
    }

    private static List<String> divide(String hashes) {
        if (hashes.isEmpty() || hashes.length() % Hashes.TEXT_LENGTH != 0) {
            throw new Unreadable("holds hashes of a wrong length");
        }
        List<String> divided = new ArrayList<>();
        for (int start = 0; start < hashes.length(); start += Hashes.TEXT_LENGTH) {
            divided.add(hashes.substring(start, start + Hashes.TEXT_LENGTH));
        }
        return List.copyOf(divided);
    }
}
