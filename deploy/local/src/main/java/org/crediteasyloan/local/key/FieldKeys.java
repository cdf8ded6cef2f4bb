package org.crediteasyloan.local.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.key.FieldKey.Algorithm;

/**
 * The content of the key file: one key seals, all of them open, and the key for lookups stays as long as the data does.
 *
 * <pre>
 *   add --> seals --add another--> opens only --walk, then remove--> gone
 * </pre>
 */
public record FieldKeys(String sealWith, List<FieldKey> keys, byte[] lookupKey) {

    private static final int LOOKUP_KEY_BYTES = 32;

    /** A transaction that still sealed with the key before has ended by then. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    static FieldKeys first(Instant now) {
        FieldKey key = FieldKey.create("k1", Algorithm.AES, now);
        return new FieldKeys(key.id(), List.of(key), FieldKey.random(LOOKUP_KEY_BYTES));
    }

    /** The new key seals from now on. */
    public FieldKeys add(String algorithm, Instant now) {
        Algorithm known = Arrays.stream(Algorithm.values())
                .filter(candidate -> candidate.code.equals(algorithm))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There is no algorithm \"" + algorithm + "\"; there are "
                        + Stream.of(Algorithm.values())
                                .map(candidate -> candidate.code)
                                .toList() + "."));
        FieldKey key = FieldKey.create("k" + (highestNumber() + 1), known, now);
        return new FieldKeys(
                key.id(), Stream.concat(keys.stream(), Stream.of(key)).toList(), lookupKey);
    }

    /** @param uses how many sealed values each key id still has */
    public FieldKeys remove(String id, Map<String, Long> uses, Instant now) {
        find(id);
        if (id.equals(sealWith)) {
            throw new PlatformFailure("The key " + id + " seals; add another one first.");
        }
        if (find(sealWith).createdAt().plus(SETTLING).isAfter(now)) {
            throw new PlatformFailure("The key " + id + " sealed until less than " + SETTLING.toMinutes()
                    + " minutes ago, and something may still be written with it. Try again later.");
        }
        long values = uses.getOrDefault(id, 0L);
        if (values > 0) {
            throw new PlatformFailure(values + " values are still sealed with " + id
                    + ". The services seal them anew in the background; try again when ./platform keys shows none.");
        }
        return new FieldKeys(
                sealWith, keys.stream().filter(key -> !key.id().equals(id)).toList(), lookupKey);
    }

    private FieldKey find(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There is no key \"" + id + "\"."));
    }

    /** Ids are never used again, or an old ciphertext would meet another key; the newest key always has the highest. */
    private int highestNumber() {
        return keys.stream()
                .mapToInt(key -> Integer.parseInt(key.id().substring(1)))
                .max()
                .orElse(0);
    }
}
