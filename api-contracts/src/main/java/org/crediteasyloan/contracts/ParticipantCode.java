package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Stable key of an institution or channel (参与机构代码), for example {@code BANK-HNRCB}: 3 to 40 capitals, digits and hyphens,
 * beginning and ending with a capital or digit. JSON: a plain string. The token names it in its claim {@code participant}.
 */
public record ParticipantCode(@JsonValue String value) {

    /** What the codes of sandbox banks (沙箱银行) begin with, and no other's. */
    public static final String SANDBOX_PREFIX = "SANDBOX-";

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]");

    /** @throws MalformedValue {@code participant-code-malformed} on any other shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParticipantCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedValue(
                    "participant-code-malformed",
                    "机构代码应为3至40位大写字母、数字或连字符，首尾不得为连字符。",
                    "A participant code has 3 to 40 capitals, digits or hyphens, with no hyphen at either end.");
        }
    }

    /** Whether it names a sandbox bank: one that was opened to try the interfaces with, and sees data made for it alone. */
    public boolean belongsToSandbox() {
        return value.startsWith(SANDBOX_PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
