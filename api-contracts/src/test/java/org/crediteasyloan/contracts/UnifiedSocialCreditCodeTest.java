package org.crediteasyloan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.crediteasyloan.contracts.UsccVerdict.Rejected;
import org.crediteasyloan.contracts.UsccVerdict.Rejection;
import org.crediteasyloan.contracts.UsccVerdict.Valid;
import org.crediteasyloan.contracts.UsccVerdict.ValidWithWarning;
import org.crediteasyloan.contracts.UsccVerdict.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    private static final String KNOWN = "91350100M000100Y43";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "9131000063159284XQ",
                "914403001922038216",
                "91330100799655058B",
                "9144030071526726XG"
            })
    void aRegisteredCodeIsValid(String text) {
        UsccVerdict verdict = UnifiedSocialCreditCode.read(text);

        assertThat(verdict).isEqualTo(new Valid(new UnifiedSocialCreditCode(text)));
        assertThat(new UnifiedSocialCreditCode(text).organisationCheckHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91350100M0001TGQXM"})
    void aRegisteredCodeWithAWrongCheckCharacterIsAcceptedWithAWarning(String text) {
        UsccVerdict verdict = UnifiedSocialCreditCode.read(text);

        assertThat(verdict).isEqualTo(warned(text, Warning.USCC_CHECK_FAILED));
        assertThat(new UnifiedSocialCreditCode(text).organisationCheckHolds()).isTrue();
    }

    @Test
    void fullWidthLowerCaseAndBlanksAreNormalisedAndReported() {
        assertThat(UnifiedSocialCreditCode.read("９３４６９０２８ＭＡ５Ｕ７１ＷＮ６Ｇ"))
                .isEqualTo(warned("93469028MA5U71WN6G", Warning.USCC_FULL_WIDTH));
        assertThat(UnifiedSocialCreditCode.read("93460108ma5f9uqx64"))
                .isEqualTo(warned("93460108MA5F9UQX64", Warning.USCC_LOWER_CASE));
        assertThat(UnifiedSocialCreditCode.read("\uFEFF 924603 22MA5X82WN74\u3000\u00A0"))
                .isEqualTo(warned("92460322MA5X82WN74", Warning.USCC_BLANKS));
        assertThat(UnifiedSocialCreditCode.read("ｍa ".replace(" ", "\u3000") + "x"))
                .isEqualTo(new Rejected(Rejection.SHORT_CODE));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'  ', MISSING",
        "9.146E+17, SCIENTIFIC_NOTATION",
        "9.13E17, SCIENTIFIC_NOTATION",
        "9.144030019220382e+17, SCIENTIFIC_NOTATION",
        "92469023MA5MWHC, SHORT_CODE",
        "91350100M000100Y4, SHORT_CODE",
        "91350100M000100Y433, LONG_CODE",
        "93469021MAO2JBF66X, BAD_CHAR",
        "91350100M000100Y4-, BAD_CHAR",
        "91350100M000100Y4企, BAD_CHAR"
    })
    void whatIsNoCodeIsRejectedWithItsReason(String text, Rejection reason) {
        assertThat(UnifiedSocialCreditCode.read(text)).isEqualTo(new Rejected(reason));
    }

    @Test
    void anAllDigitCodeCutByASpreadsheetIsReportedAsSuch() {
        assertThat(UnifiedSocialCreditCode.read("914403001922038000"))
                .isEqualTo(warned("914403001922038000", Warning.USCC_CHECK_FAILED, Warning.USCC_DIGITS_LOST));
    }

    /** The modulus is prime and no weight is a multiple of it, so one wrong character never goes unnoticed. */
    @Test
    void everySingleWrongCharacterFailsTheCheck() {
        for (int position = 0; position < KNOWN.length(); position++) {
            for (char other : UnifiedSocialCreditCode.ALPHABET.toCharArray()) {
                if (other == KNOWN.charAt(position)) {
                    continue;
                }
                String wrong = KNOWN.substring(0, position) + other + KNOWN.substring(position + 1);
                assertThat(UnifiedSocialCreditCode.read(wrong))
                        .as(wrong)
                        .isInstanceOfSatisfying(
                                ValidWithWarning.class,
                                verdict -> assertThat(verdict.warnings()).contains(Warning.USCC_CHECK_FAILED));
            }
        }
    }

    @Test
    void everyGeneratedCodeIsValidAndSurvivesEveryTypingHabit() {
        RandomGenerator random = Samples.random(7);
        for (int run = 0; run < 2_000; run++) {
            String text = Samples.uscc(random);

            assertThat(UnifiedSocialCreditCode.read(text)).isInstanceOf(Valid.class);
            assertThat(UnifiedSocialCreditCode.read(Samples.typedCarelessly(random, text))
                            .code())
                    .contains(new UnifiedSocialCreditCode(text));
        }
    }

    @Test
    void anyTextGetsAVerdictAndNeverAnException() {
        RandomGenerator random = Samples.random(11);
        for (int run = 0; run < 5_000; run++) {
            String text = Samples.anyText(random, 24);

            UsccVerdict verdict = UnifiedSocialCreditCode.read(text);

            verdict.code()
                    .ifPresent(code -> assertThat(
                                    UnifiedSocialCreditCode.read(code.value()).code())
                            .contains(code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "91, COMPANY", "92, SOLE_TRADER", "93, FARMERS_COOPERATIVE", "11, GOVERNMENT_BODY", "12, PUBLIC_INSTITUTION",
        "51, CIVIL_AFFAIRS_BODY", "53, CIVIL_AFFAIRS_BODY", "N1, RURAL_COLLECTIVE", "Y1, OTHER", "99, OTHER"
    })
    void theFirstTwoCharactersNameTheEntityClass(String prefix, EntityClass expected) {
        assertThat(new UnifiedSocialCreditCode(prefix + KNOWN.substring(2)).entityClass())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100Y43", "91350100M000100Y4O"})
    void theConstructorRefusesWhatIsNotInNormalForm(String text) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("uscc-malformed"));
    }

    private static UsccVerdict warned(String code, Warning... warnings) {
        return new ValidWithWarning(new UnifiedSocialCreditCode(code), Set.of(warnings));
    }
}
