package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Citizen identity number (公民身份号码), GB 11643-1999: region, date of birth, sequence, check character. JSON: a plain string;
 * blanks, full-width digits and a small x are read kindly.
 *
 * <p>Of the region only the province is looked at: a number keeps the county of its first issue, also one that was merged away
 * long ago, so today's table of counties would refuse people who exist. Whether the number was issued, and to whom, the register knows.
 */
public record IdentityNumber(@JsonValue String value) {

    /** GB/T 2260: the first two digits of the provinces, autonomous regions, municipalities and special regions. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /**
     * @throws MalformedValue {@code identity-number-malformed}, {@code identity-number-region-unknown}, {@code
     *     identity-number-no-date}, {@code identity-number-check-failed}
     */
    public IdentityNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedValue(
                    "identity-number-malformed",
                    "身份号码应为18位，前17位为数字，末位为数字或X。",
                    "An identity number has seventeen digits and a digit or X.");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new MalformedValue(
                    "identity-number-region-unknown", "身份号码中的地区代码不存在。", "The number begins with no region there is.");
        }
        dayOfBirth(value);
        if (value.charAt(17) != checkCharacter(value)) {
            throw new MalformedValue(
                    "identity-number-check-failed",
                    "身份号码校验位不符，请核对。",
                    "The check character does not fit the number; look for a slip.");
        }
    }

    /** As somebody typed it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityNumber read(String typed) {
        return new IdentityNumber(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT));
    }

    public LocalDate bornOn() {
        return dayOfBirth(value);
    }

    /** A number of a person prints as nothing, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "IdentityNumber[…]";
    }

    private static LocalDate dayOfBirth(String number) {
        try {
            return LocalDate.parse(number.substring(6, 14), DAY);
        } catch (DateTimeException noDay) {
            throw new MalformedValue(
                    "identity-number-no-date", "身份号码中的出生日期不存在。", "The date of birth in the number is no date.");
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
