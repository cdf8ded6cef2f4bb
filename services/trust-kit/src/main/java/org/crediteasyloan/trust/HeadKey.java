package org.crediteasyloan.trust;

import java.security.GeneralSecurityException;

/** A key that signs heads: from a file, or kept by a key service that signs on request. */
public interface HeadKey {

    /** Names the public half; see {@link PublicKeys#keyIdOf}. */
    String keyId();

    /** An Ed25519 signature. */
    byte[] sign(byte[] text) throws GeneralSecurityException;
}
