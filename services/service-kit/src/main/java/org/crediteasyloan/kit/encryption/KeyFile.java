package org.crediteasyloan.kit.encryption;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Keys in a file, JSON. The file is looked at again once a second and compared by its content: a file written twice within one
 * tick of its clock, or put back with its old time, is noticed like any other. A file that cannot be used is reported, and what was
 * read before goes on serving.
 */
final class KeyFile implements KeyService {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** The file as written. */
    record Content(String sealWith, List<Key> keys, byte[] lookupKey) {

        Content {
            Objects.requireNonNull(sealWith, "sealWith");
            Objects.requireNonNull(keys, "keys");
            Objects.requireNonNull(lookupKey, "lookupKey");
        }

        record Key(String id, String algorithm, Instant createdAt, byte[] material) {

            Key {
                Objects.requireNonNull(id, "id");
                Objects.requireNonNull(material, "material");
            }

            EncryptionKey key() {
                return new EncryptionKey(
                        id,
                        Algorithm.ofCode(algorithm)
                                .orElseThrow(() -> new IllegalArgumentException("No algorithm is named " + algorithm)),
                        material);
            }
        }

        KeyRing ring() {
            return new KeyRing(sealWith, keys.stream().map(Key::key).toList(), lookupKey);
        }
    }

    private record Seen(byte[] bytes, KeyRing ring, long atNanos) {

        boolean isRecent() {
            return System.nanoTime() - atNanos < LOOK_EVERY.toNanos();
        }
    }

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    private final Path file;
    private volatile Seen seen;

    /** @throws IllegalStateException when the file is missing or no key file; a service without keys does not start */
    KeyFile(Path file) {
        this.file = file;
        try {
            byte[] bytes = Files.readAllBytes(file);
            this.seen = new Seen(bytes, parse(bytes), System.nanoTime());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException("There is no usable key file at " + file, unusable);
        }
    }

    @Override
    public KeyRing ring() {
        Seen last = seen;
        if (last.isRecent()) {
            return last.ring();
        }
        synchronized (this) {
            return seen.isRecent() ? seen.ring() : freshRing();
        }
    }

    @Override
    public synchronized KeyRing freshRing() {
        KeyRing ring = seen.ring();
        byte[] bytes = seen.bytes();
        try {
            byte[] now = Files.readAllBytes(file);
            if (!Arrays.equals(now, bytes)) {
                ring = parse(now);
                bytes = now;
                LOG.infof("Read new keys; %s seals", ring.sealing().id());
            }
        } catch (IOException | IllegalArgumentException unusable) {
            // Without the cause: a parser may quote what it read.
            LOG.errorf("The key file %s cannot be used, the keys read before go on: %s", file, unusable.getClass());
        }
        seen = new Seen(bytes, ring, System.nanoTime());
        return ring;
    }

    private KeyRing parse(byte[] bytes) throws IOException {
        Content content = mapper.readValue(bytes, Content.class);
        if (content == null) {
            throw new IllegalArgumentException("The file holds a null");
        }
        return content.ring();
    }
}
