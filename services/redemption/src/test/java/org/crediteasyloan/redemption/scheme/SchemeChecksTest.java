package org.crediteasyloan.redemption.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.redemption.SchemeSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeChecksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Test
    void theSampleSchemesHaveNothingWrong() {
        assertThat(errorsOf(SchemeSamples.serviceSector())).isEmpty();
        assertThat(errorsOf(SchemeSamples.agricultural())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        ObjectNode terms = SchemeSamples.serviceSector();
        terms.put("validUntil", "2024-12-31");
        ((ObjectNode) terms.get("formula")).put("maxDays", 0).put("principalCapFen", -1);
        ((ObjectNode) terms.get("fundingShares").get(1)).put("percent", "10.0000000001");
        terms.put("requiresPlatformApproval", true);
        ((ObjectNode) terms.get("borrowerCap")).put("amountFen", 0);
        terms.put("exchange", "BANK-HNRCB");

        assertThat(errorsOf(terms))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "/terms/validUntil validity-reversed",
                        "/terms/formula/maxDays limit-not-positive",
                        "/terms/formula/principalCapFen limit-not-positive",
                        "/terms/fundingShares shares-not-hundred",
                        "/terms/approval approval-step-missing",
                        "/terms/borrowerCap/amountFen limit-not-positive",
                        "/terms/exchange participant-unfit");
    }

    @Test
    void everyMissingFigureOfAFormulaIsNamed() {
        ObjectNode terms = SchemeSamples.serviceSector();
        ((ObjectNode) terms.get("formula")).remove(List.of("maxDays", "dayCount"));

        assertThat(errorsOf(terms))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/terms/formula/maxDays", "missing"), tuple("/terms/formula/dayCount", "missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NO_SUCH_FORMULA, /terms/formula/kind formula-kind-unknown",
        "dayCount, LUNAR, /terms/formula/dayCount formula-unreadable",
        "pointsPerYear, one, /terms/formula/pointsPerYear formula-unreadable",
        "surprise, 1, /terms/formula/surprise formula-unreadable",
        "pointsPerYear, 101, /terms/formula/pointsPerYear percent-out-of-range",
        "rounding, UNNECESSARY, /terms/formula/rounding rounding-missing"
    })
    void aFormulaThatDoesNotReadIsPointedAt(String field, String value, String error) {
        ObjectNode terms = SchemeSamples.serviceSector();
        ((ObjectNode) terms.get("formula")).put(field, value);

        assertThat(errorsOf(terms))
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly(error);
    }

    @Test
    void aDateFarOutsideTheCalendarIsRefused() {
        ObjectNode terms =
                SchemeSamples.serviceSector().put("validFrom", "0001-01-01").put("validUntil", "+999999999-12-31");

        assertThat(errorsOf(terms))
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly("/terms/validFrom date-out-of-range", "/terms/validUntil date-out-of-range");
    }

    @Test
    void anApprovingDepartmentIsAnActiveRegulatorWithTimeToAnswer() {
        ObjectNode terms = SchemeSamples.agricultural();
        ((ObjectNode) terms.get("approval")).put("department", "BANK-HNRCB").put("workingDays", 0);

        assertThat(errorsOf(terms))
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder("working-days-out-of-range", "participant-unfit");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-02, 0", "2026-06-01, 1", "2025-01-01, 1"})
    void aLaterVersionBeginsAfterTheLastAndAfterToday(LocalDate validFrom, int errors) {
        SchemeTerms latest = SchemeSamples.terms(SchemeSamples.serviceSector());
        ObjectNode next = SchemeSamples.serviceSector().put("validFrom", validFrom.toString());

        assertThat(SchemeChecks.errorsOf(SchemeSamples.terms(next), surroundings(Optional.of(latest))))
                .hasSize(errors)
                .allMatch(error -> error.code().equals("validity-not-later"));
    }

    private static List<FieldError> errorsOf(ObjectNode terms) {
        return SchemeChecks.errorsOf(SchemeSamples.terms(terms), surroundings(Optional.empty()));
    }

    private static SchemeChecks.Surroundings surroundings(Optional<SchemeTerms> latest) {
        return new SchemeChecks.Surroundings(latest, TODAY, code -> switch (code.value()) {
            case "EXCHANGE-HAIYIDUI" -> Optional.of(active(code, ParticipantKind.CHANNEL));
            case "DEPT-AGRICULTURE" -> Optional.of(active(code, ParticipantKind.REGULATOR));
            case "BANK-HNRCB" -> Optional.of(active(code, ParticipantKind.BANK));
            default -> Optional.empty();
        });
    }

    private static ParticipantState active(ParticipantCode code, ParticipantKind kind) {
        return new ParticipantState(
                code, 1, kind, kind.name(), "名", "name", new RegionCode("460000"), ParticipantState.Status.ACTIVE);
    }
}
