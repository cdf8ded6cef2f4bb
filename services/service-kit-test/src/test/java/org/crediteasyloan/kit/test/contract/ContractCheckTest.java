package org.crediteasyloan.kit.test.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {

    private static final String CONTRACT = ContractFiles.read("contracts/openapi/sample.v1.yaml");

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            /sample/v1/parcels:              | /sample/v1/boxes:              | POST /sample/v1/boxes
            post:                            | put:                           | PUT /sample/v1/parcels
            'parameters:'                    | 'parameters:\\n        - name: after\\n          in: query\\n          schema:\\n            type: string' | query parameter after
            required: true                   | required: false                | request body required
            application/json:                | text/plain:                    | text/plain
            weightGrams:                     | weightKilograms:               | $.weightKilograms
            format: int64                    | format: int32                  | $.weightGrams: integer int32
            type: integer                    | type: number                   | $.weightGrams: number int64
            '[SLOW, FAST]'                   | '[SLOW, FAST, LATE]'           | $.speed is one of FAST, LATE, SLOW
            "201"                            | "202"                          | POST /sample/v1/parcels -> 202
            'NewParcel:\\n      type: object' | 'NewParcel:\\n      type: object\\n      required: [name]' | $.name required
            'type: string\\n        priceFen' | 'type: string\\n          nullable: true\\n        priceFen' | $.name nullable
            """)
    void aDifferenceIsNamedWhicheverSideHasIt(String original, String changed, String difference) {
        String other = CONTRACT.replaceFirst(Pattern.quote(lines(original)), Matcher.quoteReplacement(lines(changed)));

        assertThatThrownBy(() -> ContractCheck.ofText("the contract", CONTRACT).assertMatches(other))
                .hasMessageContaining(difference);
        assertThatThrownBy(() -> ContractCheck.ofText("the contract", other).assertMatches(CONTRACT))
                .hasMessageContaining(difference);
    }

    @Test
    void wordingAndOrderAreFree() {
        String reworded =
                CONTRACT.replace("Not a sender.", "Only senders may.").replace("[SLOW, FAST]", "[FAST, SLOW]");

        assertThatCode(() -> ContractCheck.ofText("the contract", CONTRACT).assertMatches(reworded))
                .doesNotThrowAnyException();
    }

    @Test
    void aSchemaThatContainsItselfComesToAnEnd() {
        String endless = CONTRACT.replace(
                "        participant:\n          type: string",
                "        parts:\n          type: array\n          items:\n            $ref: '#/components/schemas/Parcel'");

        assertThatThrownBy(() -> ContractCheck.ofText("the contract", endless).assertMatches(CONTRACT))
                .hasMessageContaining("$.parts[]: again object");
    }

    @Test
    void aTextThatIsNoContractIsRefused() {
        assertThatThrownBy(() -> ContractCheck.ofText("the contract", CONTRACT).assertMatches("openapi: 3.0.3"))
                .hasMessageContaining("No valid OpenAPI document");
    }

    @Test
    void aContractWhoseAnswersWouldGoUncheckedIsRefused() {
        assertThatThrownBy(() -> ContractCheck.ofText("the contract", CONTRACT.replace("3.0.3", "3.1.0")))
                .hasMessageContaining("OpenAPI 3.0.x");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
