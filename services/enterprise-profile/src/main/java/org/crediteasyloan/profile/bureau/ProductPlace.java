package org.crediteasyloan.profile.bureau;

import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A place in the list of products, which is ordered by their codes: published versions do not move. */
record ProductPlace(String productCode, int versionNo) {

    private static final ProductPlace START = new ProductPlace("", 0);
    private static final Pattern FORM = Pattern.compile("([A-Z0-9-]{3,40})\\.(\\d{1,9})");

    /** @throws Refusal {@code invalid-cursor} */
    static ProductPlace fromCursor(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        var form = FORM.matcher(cursor);
        if (!form.matches()) {
            throw Refusal.of(CommonRule.INVALID_CURSOR);
        }
        return new ProductPlace(form.group(1), Integer.parseInt(form.group(2)));
    }

    static ProductPlace of(ProductVersion version) {
        return new ProductPlace(version.productCode, version.versionNo);
    }

    String toCursor() {
        return productCode + "." + versionNo;
    }
}
