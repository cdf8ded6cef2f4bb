package org.crediteasyloan.kit.encryption;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Keys that stand still, made from their ids. */
record Keys(KeyRing ring) implements KeyService {

    static final EncryptionKey FIRST = key("k1", Algorithm.AES_256_GCM);
    static final EncryptionKey SECOND = key("k2", Algorithm.AES_256_GCM);
    static final EncryptionKey NATIONAL = key("k3", Algorithm.SM4_GCM);

    static FieldEncryption sealingWith(EncryptionKey sealing, EncryptionKey... others) {
        return sealingWith(true, sealing, others);
    }

    static FieldEncryption sealingWith(boolean acceptsPlain, EncryptionKey sealing, EncryptionKey... others) {
        List<EncryptionKey> keys =
                Stream.concat(Stream.of(sealing), Stream.of(others)).toList();
        KeyRing ring = new KeyRing(sealing.id(), keys, material("lookup", 32));
        return new FieldEncryption(new Keys(ring), new FixedConfig(acceptsPlain));
    }

    @Override
    public KeyRing freshRing() {
        return ring;
    }

    private static EncryptionKey key(String id, Algorithm algorithm) {
        return new EncryptionKey(id, algorithm, material(id, algorithm.keyBytes()));
    }

    private static byte[] material(String seed, int bytes) {
        byte[] material = new byte[bytes];
        Arrays.fill(material, (byte) seed.hashCode());
        return material;
    }

    private record FixedConfig(boolean acceptsPlain) implements EncryptionConfig {

        @Override
        public java.nio.file.Path keyFile() {
            return java.nio.file.Path.of("none");
        }

        @Override
        public String walkEvery() {
            return "off";
        }

        @Override
        public java.time.Duration walkAgainAfter() {
            return java.time.Duration.ofDays(1);
        }
    }
}
