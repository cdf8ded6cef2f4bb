package org.crediteasyloan.profile.naturalperson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/**
 * A person registers itself as a borrower (自然人注册).
 *
 * @param identityNumber as typed; blanks, full-width digits and a small x are read kindly
 * @param regionCode where it lives or farms
 */
record RegisterPerson(
        @NotBlank @Size(max = 64) String identityNumber,
        @NotNull RegionCode regionCode) {

    /** @throws Refusal what is wrong with the number, at its field */
    IdentityNumber number() {
        try {
            return IdentityNumber.read(identityNumber);
        } catch (MalformedValue malformed) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(
                            "/identityNumber", malformed.code(), malformed.textZh(), malformed.textEn())));
        }
    }

    @Override
    public String toString() {
        return "RegisterPerson[…]";
    }
}
