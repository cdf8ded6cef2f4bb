package org.crediteasyloan.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.PublishedEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceResourceTest {

    private static final Caller OPERATOR = Caller.operator("he.jun", "platform-operator");
    private static final String CALENDAR = "/reference/working-day-calendar";

    @Inject
    PublishedEvents events;

    private final String rateCode =
            "RATE_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String ratePath = "/reference/rate-tables/" + rateCode;

    @Test
    void aYearOfTheCalendarIsReplacedWholeAndTheOthersStay() throws Exception {
        OPERATOR.put(CALENDAR + "/2031", year(List.of("2031-01-01"), List.of())).statusCode(200);
        OPERATOR.put(CALENDAR + "/2030", year(List.of("2030-01-01"), List.of("2030-02-02")))
                .statusCode(200);
        OPERATOR.put(CALENDAR + "/2030", year(List.of("2030-01-01", "2030-10-01"), List.of()))
                .statusCode(200);

        Caller.ofBank()
                .get(CALENDAR)
                .statusCode(200)
                .body("years.findAll { it.year in [2030, 2031] }.year", contains(2030, 2031))
                .body("years.find { it.year == 2030 }.offDays", contains("2030-01-01", "2030-10-01"));

        List<WorkingDayCalendarState> states = events.statesOf("working-day-calendar", WorkingDayCalendarState.class);
        assertThat(states)
                .extracting(WorkingDayCalendarState::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, states.size()).boxed().toList());
    }

    @Test
    void everythingWrongWithAYearIsToldAtOnce() {
        OPERATOR.put(
                        CALENDAR + "/2032",
                        year(
                                List.of("2032-05-01", "2031-12-31", "2032-05-01", "2032-05-08"),
                                List.of("2032-05-08", "2032-05-10")))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/offDays/1 day-of-another-year",
                                "/offDays/2 day-repeated",
                                "/offDays/3 day-off-and-worked",
                                "/workingWeekends/1 not-a-weekend"));
        OPERATOR.put(CALENDAR + "/1999", year(List.of(), List.of())).statusCode(422);
        OPERATOR.put(CALENDAR + "/2032", Map.of("provisional", true))
                .statusCode(422)
                .body("errors.pointer", hasItems("/offDays", "/workingWeekends"));
        OPERATOR.put(CALENDAR + "/2032", year(List.of("1 May"), List.of())).statusCode(422);
    }

    @Test
    void aRateTableIsPublishedWithItsNextVersion() throws Exception {
        OPERATOR.get(ratePath).statusCode(404).body("code", equalTo("not-found"));

        OPERATOR.put(ratePath, rates("2024-10-21", "3.1")).statusCode(200).body("version", equalTo(1));
        OPERATOR.put(ratePath, rates("2024-10-21", "3.10", "2025-05-20", "3"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("entries.annualRatePercent", contains("3.1", "3"));

        Caller.ofBank().get(ratePath).statusCode(200).body("version", equalTo(2));
        assertThat(events.statesOf("rate-table/" + rateCode, RateTableState.class))
                .extracting(RateTableState::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void everythingWrongWithARateTableIsToldAtOnce() throws Exception {
        OPERATOR.put(ratePath, rates("2025-05-20", "-3", "2025-05-20", "3"))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/entries/0/annualRatePercent negative-rate",
                                "/entries/1/validFrom dates-not-ascending"));
        OPERATOR.put(ratePath, Map.of("entries", List.of())).statusCode(422);
        OPERATOR.put(ratePath, rates("2025-05-20", "3,5")).statusCode(422);
        OPERATOR.put("/reference/rate-tables/lpr", rates("2025-05-20", "3")).statusCode(422);

        assertThat(events.statesOf("rate-table/" + rateCode, RateTableState.class))
                .isEmpty();
    }

    @Test
    void publicationsAtTheSameMomentFollowEachOther() throws Exception {
        Callable<Integer> publish =
                () -> OPERATOR.put(ratePath, rates("2025-05-20", "3")).extract().statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(publish, publish, publish, publish)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsOnly(200);
        assertThat(events.statesOf("rate-table/" + rateCode, RateTableState.class))
                .extracting(RateTableState::version)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void onlyTheOperatorPublishes() {
        Caller.operator("chen.jing", "participant-maker")
                .put(ratePath, rates("2025-05-20", "3"))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Caller.ofBank("platform-operator")
                .put(CALENDAR + "/2033", year(List.of(), List.of()))
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
    }

    private static Map<String, Object> year(List<String> offDays, List<String> workingWeekends) {
        return Map.of("offDays", offDays, "workingWeekends", workingWeekends, "provisional", false);
    }

    private static Map<String, Object> rates(String validFrom, String percent) {
        return Map.of("entries", List.of(Map.of("validFrom", validFrom, "annualRatePercent", percent)));
    }

    private static Map<String, Object> rates(String first, String firstPercent, String second, String secondPercent) {
        return Map.of(
                "entries",
                List.of(
                        Map.of("validFrom", first, "annualRatePercent", firstPercent),
                        Map.of("validFrom", second, "annualRatePercent", secondPercent)));
    }
}
