package org.crediteasyloan.profile.operator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.profile.person.Person;

/**
 * The business invites a person to act for it (邀请经办人).
 *
 * @param realName as on the identity document
 * @param phone the number the person signs in with
 * @param scopes what it may do; VIEW comes with every other
 * @param lastDayOn the last business day on which it may act
 */
record InviteOperator(
        @NotBlank @Size(max = 64) String realName,
        @NotBlank @Size(max = 32) String phone,
        @NotEmpty Set<@NotNull MandateScope> scopes,
        @NotNull LocalDate lastDayOn) {

    Person person() {
        return new Person(realName, phone);
    }

    @Override
    public String toString() {
        return "InviteOperator[…]";
    }
}
