package org.crediteasyloan.kit.encryption;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a field is sealed. The code stands in every ciphertext and in the key file, so it is never reused. */
public enum Algorithm {
    /** From the JDK. */
    AES_256_GCM("aes-256-gcm", 32) {
        @Override
        byte[] run(Direction direction, byte[] key, byte[] nonce, byte[] associated, byte[] text) throws SealBroken {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                int mode = direction == Direction.SEAL ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
                cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(associated);
                return cipher.doFinal(text);
            } catch (GeneralSecurityException failed) {
                throw new SealBroken(failed);
            }
        }
    },

    /** GB/T 32907, for where commercial cryptography (商用密码) is required. The JDK has none of it. */
    SM4_GCM("sm4-gcm", 16) {
        @Override
        byte[] run(Direction direction, byte[] key, byte[] nonce, byte[] associated, byte[] text) throws SealBroken {
            try {
                var cipher = GCMBlockCipher.newInstance(new SM4Engine());
                cipher.init(
                        direction == Direction.SEAL,
                        new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
                byte[] result = new byte[cipher.getOutputSize(text.length)];
                int written = cipher.processBytes(text, 0, text.length, result, 0);
                cipher.doFinal(result, written);
                return result;
            } catch (InvalidCipherTextException failed) {
                throw new SealBroken(failed);
            }
        }
    };

    enum Direction {
        SEAL,
        OPEN
    }

    /** The ciphertext, its place or its key is not the one that was sealed with. */
    static final class SealBroken extends Exception {

        private static final long serialVersionUID = 1L;

        SealBroken(Exception cause) {
            super(cause);
        }
    }

    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;

    private final String code;
    private final int keyBytes;

    Algorithm(String code, int keyBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
    }

    static Optional<Algorithm> ofCode(String code) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** Seals plain text, or opens sealed text with its tag at the end. A nonce serves once per key. */
    abstract byte[] run(Direction direction, byte[] key, byte[] nonce, byte[] associated, byte[] text)
            throws SealBroken;
}
