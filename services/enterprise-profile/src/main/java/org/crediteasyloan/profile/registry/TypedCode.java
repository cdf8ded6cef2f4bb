package org.crediteasyloan.profile.registry;

import java.util.List;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.UsccVerdict;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** A unified social credit code as somebody typed it; blanks, lower case and full-width characters are read kindly. */
public final class TypedCode {

    private TypedCode() {}

    /** @throws Refusal {@code uscc-malformed} at the pointer */
    public static UnifiedSocialCreditCode read(String typed, String pointer) {
        return switch (UnifiedSocialCreditCode.read(typed)) {
            case UsccVerdict.Valid valid -> valid.value();
            case UsccVerdict.ValidWithWarning valid -> valid.value();
            case UsccVerdict.Rejected rejected ->
                throw Refusal.ofFields(
                        CommonRule.INVALID_FIELDS,
                        List.of(new FieldError(
                                pointer,
                                "uscc-malformed",
                                rejected.reason().textZh(),
                                rejected.reason().textEn())));
        };
    }
}
