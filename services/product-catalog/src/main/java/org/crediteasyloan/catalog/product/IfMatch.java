package org.crediteasyloan.catalog.product;

import java.util.Optional;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The version a caller has read, as it stands in {@code If-Match}: {@code "3"}, quoted or not. */
final class IfMatch {

    private static final Pattern FORM = Pattern.compile("\"?([0-9]{1,18})\"?");

    private IfMatch() {}

    /** @throws Refusal {@code malformed-request} */
    static Optional<Long> version(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var form = FORM.matcher(header);
        if (!form.matches()) {
            throw Refusal.of(CommonRule.MALFORMED_REQUEST, "If-Match");
        }
        return Optional.of(Long.valueOf(form.group(1)));
    }
}
