package org.crediteasyloan.contracts;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Seeded generators, so that a failing run fails again. */
final class Samples {

    private static final String[] REGIONS = {"460105", "460400", "469001", "440300", "350100"};
    private static final String[] PREFIXES = {"91", "92", "93", "11", "12", "52", "N2"};
    private static final String BLANKS = " \t\u00A0\u3000";

    private Samples() {}

    static RandomGenerator random(long seed) {
        return new Random(seed);
    }

    /** A code with a right check character. */
    static String uscc(RandomGenerator random) {
        StringBuilder first17 = new StringBuilder(pick(random, PREFIXES)).append(pick(random, REGIONS));
        while (first17.length() < 17) {
            first17.append(UnifiedSocialCreditCode.ALPHABET.charAt(random.nextInt(31)));
        }
        return first17.toString() + UnifiedSocialCreditCode.checkCharacter(first17.toString());
    }

    static String typedCarelessly(RandomGenerator random, String code) {
        StringBuilder typed = new StringBuilder();
        for (char character : code.toCharArray()) {
            char written = random.nextBoolean() ? Character.toLowerCase(character) : character;
            typed.append(random.nextBoolean() ? (char) (written + 0xFEE0) : written);
            if (random.nextInt(4) == 0) {
                typed.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
            }
        }
        return typed.toString();
    }

    /** Mostly what may stand in a code, sometimes anything at all. */
    static String anyText(RandomGenerator random, int maxLength) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(maxLength + 1);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(20) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE)
                            : UnifiedSocialCreditCode.ALPHABET.charAt(random.nextInt(31)));
        }
        return text.toString();
    }

    private static String pick(RandomGenerator random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
