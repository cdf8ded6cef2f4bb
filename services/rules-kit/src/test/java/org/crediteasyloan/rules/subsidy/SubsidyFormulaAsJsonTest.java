package org.crediteasyloan.rules.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.crediteasyloan.rules.RuleRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula is published data, so its JSON shape is a promise. */
class SubsidyFormulaAsJsonTest {

    private static final String RATE_POINTS = "{\"kind\":\"RATE_POINTS\",\"pointsPerYear\":\"1.5\","
            + "\"principalCapFen\":5000000000,\"dayCount\":\"ACTUAL_365\",\"maxDays\":730,\"atMostInterestPaid\":true,"
            + "\"maxAmountFen\":150000000,\"rounding\":\"HALF_UP\"}";
    private static final String INTEREST_SHARE = "{\"kind\":\"INTEREST_SHARE\",\"sharePercent\":\"100\","
            + "\"principalCapFen\":5000000,\"dayCount\":\"ACTUAL_365\",\"maxDays\":1096,\"maxAmountFen\":5000000,"
            + "\"rounding\":\"DOWN\"}";
    private static final String LUMP_SUM = "{\"kind\":\"LUMP_SUM_OF_PRINCIPAL\",\"percent\":\"0.6\","
            + "\"principalCapFen\":300000000,\"maxAmountFen\":1800000,\"rounding\":\"DOWN\"}";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {RATE_POINTS, INTEREST_SHARE, LUMP_SUM})
    void aFormulaReadsAndWritesItsPublishedShape(String text) throws JsonProcessingException {
        SubsidyFormula formula = json.readValue(text, SubsidyFormula.class);

        assertThat(json.writerFor(SubsidyFormula.class).writeValueAsString(formula))
                .isEqualTo(text);
        assertThat(json.writeValueAsString(formula)).isEqualTo(text);
    }

    @Test
    void everyKindIsPublished() throws JsonProcessingException {
        List<Class<?>> published = List.of(
                json.readValue(RATE_POINTS, SubsidyFormula.class).getClass(),
                json.readValue(INTEREST_SHARE, SubsidyFormula.class).getClass(),
                json.readValue(LUMP_SUM, SubsidyFormula.class).getClass());

        assertThat(published).containsExactlyInAnyOrder(SubsidyFormula.class.getPermittedSubclasses());
    }

    @Test
    void anUnknownKindAndAMissingFigureAreRefused() {
        assertThatThrownBy(() -> json.readValue(LUMP_SUM.replace("LUMP_SUM_OF", "LUMP"), SubsidyFormula.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue(LUMP_SUM.replace("\"percent\":\"0.6\",", ""), SubsidyFormula.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aRefusalKeepsItsProblemsBehindTheParserError() {
        assertThatThrownBy(() -> json.readValue(LUMP_SUM.replace("0.6", "101"), SubsidyFormula.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .containsExactly("percent"));
    }
}
