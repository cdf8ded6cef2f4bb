package org.crediteasyloan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @Test
    void aRegionKnowsItsProvince() {
        assertThat(new RegionCode("469001").province()).isEqualTo(new RegionCode("460000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "46000", "4600000", "046000", "46000A", "４６００００"})
    void whatIsNotSixDigitsIsNoRegion(String text) {
        assertRefused("region-code-malformed", () -> new RegionCode(text));
    }

    @Test
    void anIndustryLiesWithinItsGroupDivisionAndSection() {
        IndustryCode brewing = new IndustryCode("C1513");

        assertThat(brewing.section()).isEqualTo(new IndustryCode("C"));
        assertThat(brewing.isWithin(new IndustryCode("C"))).isTrue();
        assertThat(brewing.isWithin(new IndustryCode("C15"))).isTrue();
        assertThat(brewing.isWithin(brewing)).isTrue();
        assertThat(brewing.isWithin(new IndustryCode("C14"))).isFalse();
        assertThat(new IndustryCode("C").isWithin(brewing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "c", "C1", "C12345", "1513", "C15A"})
    void whatIsNotASectionWithTwoToFourDigitsIsNoIndustry(String text) {
        assertRefused("industry-code-malformed", () -> new IndustryCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BNK", "BANK-HNRCB", "0A1", "A234567890123456789012345678901234567890"})
    void aParticipantCodeHasThreeToFortyCharacters(String text) {
        assertThat(new ParticipantCode(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AB", "A2345678901234567890123456789012345678901", "bank", "-BANK", "BANK-", "BANK HN", "银行一"
            })
    void anythingElseIsNoParticipantCode(String text) {
        assertRefused("participant-code-malformed", () -> new ParticipantCode(text));
    }

    @Test
    void equalPercentagesAreEqualHoweverTheyWereWritten() {
        assertThat(Percent.fromString("3.0")).isEqualTo(Percent.of(3)).hasToString("3");
        assertThat(Percent.fromString("100")).isEqualTo(Percent.HUNDRED).hasToString("100");
        assertThat(Percent.fromString("-0.50")).hasToString("-0.5");
        assertThat(Percent.fromString("999999.0123456789")).hasToString("999999.0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3%", "1e2", "1,5", ".5", "5.", "+1", " 3", "1000000", "0.12345678901", "NaN"})
    void whatIsNotPlainDecimalIsNoPercentage(String text) {
        assertRefused("percent-malformed", () -> Percent.fromString(text));
    }

    @Test
    void aMonstrousExponentIsRefusedWithoutBeingExpanded() {
        assertRefused("percent-malformed", () -> new Percent(new BigDecimal("1E+999999999")));
        assertRefused("percent-malformed", () -> new Percent(new BigDecimal("1E-999999999")));
        assertRefused("amount-too-large", () -> Fen.ofYuan(new BigDecimal("1E+999999999")));
        assertRefused("amount-finer-than-fen", () -> Fen.ofYuan(new BigDecimal("1E-999999999")));
    }

    @Test
    void yuanAndTenThousandsBecomeExactFen() {
        assertThat(Fen.ofYuan(new BigDecimal("12.34"))).isEqualTo(1_234);
        assertThat(Fen.ofYuan(new BigDecimal("12.3400"))).isEqualTo(1_234);
        assertThat(Fen.ofTenThousandYuan(new BigDecimal("12630.04"))).isEqualTo(12_630_040_000L);
        assertThat(Fen.toYuan(1_234)).isEqualTo(new BigDecimal("12.34"));
        assertRefused("amount-finer-than-fen", () -> Fen.ofYuan(new BigDecimal("0.001")));
    }

    @Test
    void amountsStopAtTheirLimitOnBothSides() {
        assertThat(Fen.sum(Fen.MAX_FEN - 1, 1)).isEqualTo(Fen.MAX_FEN);
        assertRefused("amount-too-large", () -> Fen.sum(Fen.MAX_FEN, 1));
        assertRefused("amount-too-large", () -> Fen.sum(Long.MAX_VALUE, Long.MAX_VALUE));
        assertRefused("amount-too-large", () -> Fen.sum(-Fen.MAX_FEN, -1));
        assertThat(Fen.requireNotNegative(0)).isZero();
        assertRefused("amount-negative", () -> Fen.requireNotNegative(-1));
        assertThat(Fen.requirePositive(1)).isOne();
        assertRefused("amount-not-positive", () -> Fen.requirePositive(0));
    }

    @Test
    void theWordsOfTheListsNameTheirMembers() {
        assertThat(LoanPurpose.ofNameZh("采购原材料")).contains(LoanPurpose.RAW_MATERIALS);
        assertThat(LoanPurpose.ofNameZh("炒股")).isEmpty();
        assertThat(GuaranteeKind.ofNameZh("应收账款")).contains(GuaranteeKind.RECEIVABLE);
        assertThat(SizeClass.ofNameZh("微型")).contains(SizeClass.MICRO);
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(MalformedValue.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.textZh()).isNotBlank();
            assertThat(refusal.textEn()).isNotBlank();
        });
    }
}
