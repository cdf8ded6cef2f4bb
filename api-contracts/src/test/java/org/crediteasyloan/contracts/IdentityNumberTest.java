package org.crediteasyloan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the standard, GB 11643-1999, appendix A. */
class IdentityNumberTest {

    private static final String EXAMPLE = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({EXAMPLE + ",1949-12-31", "440524188001010014,1880-01-01"})
    void theExamplesOfTheStandardAreNumbersWithTheirDayOfBirth(String number, LocalDate bornOn) {
        assertThat(new IdentityNumber(number).bornOn()).isEqualTo(bornOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ"})
    void whatPeopleTypeIsReadKindly(String typed) {
        assertThat(IdentityNumber.read(typed)).isEqualTo(new IdentityNumber(EXAMPLE));
    }

    @ParameterizedTest
    @CsvSource({
        "identity-number-malformed,''",
        "identity-number-malformed,11010519491231002",
        "identity-number-malformed,11010519491231002XX",
        "identity-number-malformed,1101051949123100XX",
        "identity-number-malformed,010105194912310020",
        "identity-number-malformed,11010519491231002Y",
        "identity-number-region-unknown,16010519491231002X",
        "identity-number-region-unknown,990105194912310020",
        "identity-number-no-date,11010519491331002X",
        "identity-number-no-date,110105195002290020",
        "identity-number-no-date,110105194900010020",
        "identity-number-check-failed,110105194912310021",
        "identity-number-check-failed,110105194912310120"
    })
    void anythingElseIsRefusedForItsFirstFault(String code, String number) {
        assertThatThrownBy(() -> new IdentityNumber(number))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void everySlipOfOneDigitAndEverySwapOfNeighboursIsFound() {
        for (int i = 0; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != EXAMPLE.charAt(i)) {
                    String slipped = EXAMPLE.substring(0, i) + digit + EXAMPLE.substring(i + 1);
                    assertThatThrownBy(() -> new IdentityNumber(slipped)).isInstanceOf(MalformedValue.class);
                }
            }
            if (i < 16 && EXAMPLE.charAt(i) != EXAMPLE.charAt(i + 1)) {
                String swapped =
                        EXAMPLE.substring(0, i) + EXAMPLE.charAt(i + 1) + EXAMPLE.charAt(i) + EXAMPLE.substring(i + 2);
                assertThatThrownBy(() -> new IdentityNumber(swapped)).isInstanceOf(MalformedValue.class);
            }
        }
    }

    @Test
    void itPrintsAsNothingAndIsWrittenAsPlainText() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(new IdentityNumber(EXAMPLE).toString()).doesNotContain("1949");
        assertThat(mapper.writeValueAsString(new IdentityNumber(EXAMPLE))).isEqualTo("\"" + EXAMPLE + "\"");
        assertThat(mapper.readValue("\"" + EXAMPLE + "\"", IdentityNumber.class))
                .isEqualTo(new IdentityNumber(EXAMPLE));
    }
}
