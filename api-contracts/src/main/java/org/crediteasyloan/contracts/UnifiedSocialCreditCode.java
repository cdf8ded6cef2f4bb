package org.crediteasyloan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Unified social credit code (统一社会信用代码) of an enterprise, GB 32100-2015.
 *
 * <p>Shape: 18 characters out of 31 (digits and capitals without I, O, S, V, Z): registering authority, entity class, six of
 * region, nine of organisation code, one check character. JSON: a plain string.
 *
 * <p>A wrong check character does not stop a value from being built, because some registered codes carry one: length and
 * alphabet are the type's rule, the check is a question to ask of it ({@link #checkHolds()}). Text typed by people or taken
 * from a spreadsheet goes through {@link #read(String)}, which normalises first and grades the result.
 */
public record UnifiedSocialCreditCode(@JsonValue String value) {

    static final int LENGTH = 18;
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int ORGANISATION_START = 8;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * Takes a code that is already in its normal form.
     *
     * @throws MalformedValue {@code uscc-malformed} on a wrong length or a character outside the alphabet
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnifiedSocialCreditCode {
        if (value.length() != LENGTH || !hasOnlyAllowedCharacters(value)) {
            throw new MalformedValue(
                    "uscc-malformed",
                    "统一社会信用代码应为18位数字或大写字母（不含I、O、S、V、Z）。",
                    "A unified social credit code has 18 digits or capitals, without I, O, S, V and Z.");
        }
    }

    /**
     * Reads what a person typed or a spreadsheet holds: full-width characters, lower case and blanks are normalised and
     * reported as warnings; a wrong length or character is a refusal; a wrong check character is a warning. An empty cell is
     * the empty string.
     */
    public static UsccVerdict read(String raw) {
        return UsccReader.read(raw);
    }

    /** Whether the 18th character is the one GB 32100 computes from the first 17. */
    public boolean checkHolds() {
        return value.charAt(LENGTH - 1) == checkCharacter(value.substring(0, LENGTH - 1));
    }

    /**
     * Whether the 17th character is the check of the organisation code, GB 11714. Registered codes that fail
     * {@link #checkHolds()} are known to pass this one, so it tells a registry's slip from a typing error.
     */
    public boolean organisationCheckHolds() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(ORGANISATION_START + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
        return value.charAt(LENGTH - 2) == expected;
    }

    /** What kind of body the first two characters say this is. */
    public EntityClass entityClass() {
        return EntityClass.ofPrefix(value.substring(0, 2));
    }

    /** The 18th character for the first 17 of a code. */
    static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static boolean hasOnlyAllowedCharacters(String text) {
        return text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
