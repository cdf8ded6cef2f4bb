package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Administrative region (行政区划代码), GB/T 2260: six digits. JSON: a plain string.
 *
 * <p>Well-formed is not known: whether a region exists, and what it belongs to, is dated reference data. Only the province can
 * be told from the digits; a prefecture cannot (469001 hangs directly on the province, "4690" is no city).
 */
public record RegionCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

    /** @throws MalformedValue {@code region-code-malformed} unless six digits, the first not 0 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedValue(
                    "region-code-malformed",
                    "行政区划代码应为6位数字。",
                    "A region code has six digits and does not start with 0.");
        }
    }

    /** The province this region lies in, for example 460000 for 469001. */
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    @Override
    public String toString() {
        return value;
    }
}
