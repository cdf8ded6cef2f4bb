package org.crediteasyloan.profile.registry;

import java.security.PublicKey;
import java.util.Optional;

/** Who issues electronic business licences and signs what their holders present (电子营业执照签发方). */
public interface LicenceIssuer {

    /** The public half of the key with this id; empty when the issuer has no such key. */
    Optional<PublicKey> key(String keyId);

    boolean isRevoked(String licenceNo);
}
