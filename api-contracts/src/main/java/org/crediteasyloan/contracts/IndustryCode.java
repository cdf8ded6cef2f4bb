package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Industry (国民经济行业分类), GB/T 4754-2017: a section letter A to T alone, or with the two digits of the division, three of the
 * group or four of the class. JSON: a plain string, for example {@code A}, {@code A04}, {@code C1432}.
 */
public record IndustryCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-T]([0-9]{2,4})?");

    /** @throws MalformedValue {@code industry-code-malformed} on any other shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndustryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedValue(
                    "industry-code-malformed",
                    "行业代码应为门类字母A至T，其后可带2至4位数字。",
                    "An industry code is a section letter A to T, alone or with two to four digits.");
        }
    }

    /** The section (门类), one letter. */
    public IndustryCode section() {
        return new IndustryCode(value.substring(0, 1));
    }

    /** Whether this industry is the wider one or lies inside it; the code is its own path. */
    public boolean isWithin(IndustryCode wider) {
        return value.startsWith(wider.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
