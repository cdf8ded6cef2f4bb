package org.crediteasyloan.profile.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.profile.person.Person;

/**
 * The head invites a person into its household (邀请家庭成员).
 *
 * @param realName as on the identity document
 * @param phone the number the person signs in with
 */
record MemberInvite(
        @NotBlank @Size(max = 64) String realName,
        @NotBlank @Size(max = 32) String phone) {

    Person person() {
        return new Person(realName, phone);
    }

    Optional<FieldError> error(String pointer) {
        return person().hasMobilePhone()
                ? Optional.empty()
                : Optional.of(new FieldError(
                        pointer + "/phone",
                        "phone-malformed",
                        "请填写11位手机号码。",
                        "A mobile phone of eleven digits is needed."));
    }

    @Override
    public String toString() {
        return "MemberInvite[…]";
    }
}
