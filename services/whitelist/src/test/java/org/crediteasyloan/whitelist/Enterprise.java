package org.crediteasyloan.whitelist;

import java.util.Random;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** An enterprise nobody else in the test run has: a random code with the right check character. */
record Enterprise(UnifiedSocialCreditCode uscc, String nameZh, String phone) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random();

    static Enterprise some() {
        StringBuilder code = new StringBuilder("91469002");
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        for (char check : ALPHABET.toCharArray()) {
            var candidate = new UnifiedSocialCreditCode(code.toString() + check);
            if (candidate.checkHolds()) {
                return new Enterprise(
                        candidate, "琼海" + code.substring(10) + "有限公司", "1990000" + (1000 + RANDOM.nextInt(9000)));
            }
        }
        throw new IllegalStateException("Every code has a check character");
    }
}
