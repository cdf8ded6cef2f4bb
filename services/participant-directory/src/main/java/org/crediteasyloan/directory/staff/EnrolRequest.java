package org.crediteasyloan.directory.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An institution names one of its people (登记人员).
 *
 * @param subject the account at the identity provider, as {@code sub} of its tokens
 */
record EnrolRequest(
        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,255}") String subject,
        @NotBlank @Size(max = 64) String realName,
        @NotNull @Pattern(regexp = "1[3-9][0-9]{9}") String phone,
        @NotNull @Valid StaffTerms terms) {

    @Override
    public String toString() {
        return "EnrolRequest[…]";
    }
}
