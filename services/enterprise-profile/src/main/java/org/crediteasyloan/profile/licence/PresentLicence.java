package org.crediteasyloan.profile.licence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A person presents an electronic business licence (出示电子营业执照).
 *
 * @param statement what the issuer signed, a compact JSON Web Signature
 */
record PresentLicence(@NotBlank @Size(max = 8192) String statement) {

    /** It names a person. */
    @Override
    public String toString() {
        return "PresentLicence[…]";
    }
}
