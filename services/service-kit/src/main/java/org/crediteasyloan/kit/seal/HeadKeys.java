package org.crediteasyloan.kit.seal;

import java.util.Optional;
import org.crediteasyloan.trust.HeadKey;

/** Where the key that signs heads comes from. A bean of this type takes the place of the file, for example of a key service. */
public interface HeadKeys {

    /** The key to sign with now, asked before each head, so that a rotation needs no restart; empty when none is configured. */
    Optional<HeadKey> current();
}
