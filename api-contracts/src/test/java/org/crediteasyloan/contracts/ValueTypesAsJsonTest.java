package org.crediteasyloan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTypesAsJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Arguments> valuesAndTheirJson() {
        return Stream.of(
                Arguments.of(new UnifiedSocialCreditCode("91350100M000100Y43"), "\"91350100M000100Y43\""),
                Arguments.of(new RegionCode("469001"), "\"469001\""),
                Arguments.of(new IndustryCode("C1513"), "\"C1513\""),
                Arguments.of(new ParticipantCode("BANK-HNRCB"), "\"BANK-HNRCB\""),
                Arguments.of(Percent.fromString("3.85"), "\"3.85\""),
                Arguments.of(ParticipantKind.BANK, "\"BANK\""));
    }

    @ParameterizedTest
    @MethodSource("valuesAndTheirJson")
    void aValueIsAPlainStringBothWays(Object value, String text) throws JsonProcessingException {
        assertThat(json.writeValueAsString(value)).isEqualTo(text);
        assertThat(json.readValue(text, value.getClass())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("valuesAndTheirJson")
    void anotherShapeIsRefused(Object value, String text) {
        for (String wrong : new String[] {"\"?\"", "{}", "[]", "true", "{\"value\":" + text + "}", "[" + text + "]"}) {
            assertThatThrownBy(() -> json.readValue(wrong, value.getClass()))
                    .as(wrong)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void aNumberIsNoPercentage() {
        assertThatThrownBy(() -> json.readValue("3.85", Percent.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue("3", Percent.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void theRefusalKeepsItsCodeBehindTheParserError() {
        assertThatThrownBy(() -> json.readValue("\"12\"", RegionCode.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("region-code-malformed"));
    }

    @Test
    void aValueServesAsAKey() throws JsonProcessingException {
        Map<RegionCode, Percent> rates = Map.of(new RegionCode("460100"), Percent.fromString("0.6"));

        String text = json.writeValueAsString(rates);

        assertThat(text).isEqualTo("{\"460100\":\"0.6\"}");
        assertThat(json.readValue(text, new TypeReference<Map<RegionCode, Percent>>() {}))
                .isEqualTo(rates);
    }
}
