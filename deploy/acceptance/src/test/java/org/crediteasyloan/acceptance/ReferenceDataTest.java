package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.demo.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reference data on the whole platform: two persons publish a table, and what was counted by the former one moves. */
@ExtendWith(RunningPlatform.class)
class ReferenceDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static final String TABLES = "/participant-directory/v1/reference-tables/";
    private static final String CALENDAR = "working-day-calendar";
    private static final String APPLICATIONS = "/loan-routing/v1/applications";
    private static final String ASSIGNMENTS = "/loan-routing/v1/assignments";
    private static final String LEADS = "/whitelist/v1/leads";
    private static final String FISHERY = "91469006MA5EMFNX60";

    private final Actor maker = person("operator.reference.maker");
    private final Actor approver = person("operator.reference.approver");
    private final Actor fisher = person("borrower.yun");
    private final Actor department = person("agriculture.approver");
    private final Actor bank = Actor.machine(RunningPlatform.PLATFORM, "bank", "bank-hnrcb-machine");

    /** Another class may have left the platform down; what lies there already stays as it is. */
    @BeforeAll
    static void readyToLend() {
        RunningPlatform.up();
        Ground.lay(RunningPlatform.PLATFORM, RunningPlatform.LAYOUT, new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void aMovedWorkingDayMovesAnOpenAssignmentAndAHeldLead() {
        String applicationId = assignedApplication();
        String leadId = heldLead();
        LocalDate assignmentDay = lastDay(assignment(applicationId));
        LocalDate leadDay = lastDay(lead(leadId));
        Calendar before = new Calendar(publishedContent(CALENDAR));
        LocalDate holiday = assignmentDay.isBefore(leadDay) ? assignmentDay : leadDay;
        Calendar after = before.with(holiday, before.ordinarySaturdayAfter(assignmentDay, leadDay));
        try {
            long version = published(CALENDAR, after.content());

            awaitLastDay("the assignment", () -> assignment(applicationId), after.sameCount(before, assignmentDay));
            awaitLastDay("the lead", () -> lead(leadId), after.sameCount(before, leadDay));
            JsonNode moved = history(applicationId, "DEADLINE_MOVED");
            assertThat(moved.at("/calendarVersion").asLong()).isEqualTo(version);
            assertThat(moved.at("/who").asText()).isEqualTo("PLATFORM");
        } finally {
            published(CALENDAR, before.content());
            fisher.post(APPLICATIONS + "/" + applicationId + "/withdrawal");
            bank.post(LEADS + "/" + leadId + "/release");
        }
    }

    @Test
    void aCalendarWithGapsIsRefusedWholeWithEveryError() {
        ObjectNode content = publishedContent(CALENDAR).deepCopy();
        ArrayNode years = (ArrayNode) content.at("/years");
        years.remove(1);
        ((ArrayNode) years.get(0).at("/workingWeekends")).add("2026-12-02").add("2027-12-04");

        assertRefusedWhole(
                CALENDAR, content, "years-not-contiguous", "year-dropped", "not-a-weekend", "day-of-another-year");
    }

    @Test
    void aRateTableThatOverlapsItselfIsRefusedWholeWithEveryError() {
        ObjectNode content = publishedContent("rate-table.LPR_1Y").deepCopy();
        ArrayNode entries = (ArrayNode) content.at("/entries");
        String firstDay = entries.get(0).at("/validFrom").asText();
        entries.addObject().put("validFrom", firstDay).put("annualRatePercent", "3.5");
        entries.addObject().put("validFrom", "2099-01-01").put("annualRatePercent", "-1");

        assertRefusedWhole("rate-table.LPR_1Y", content, "dates-not-ascending", "negative-rate");
    }

    /** The draft shows the same faults the publication is refused with, and what was published before stays. */
    private void assertRefusedWhole(String table, JsonNode content, String... faults) {
        long version = done(maker.get(TABLES + table)).number("/version");

        Answer draft = done(maker.put(TABLES + table + "/draft", draft(content)));
        Answer refusal = approver.post(TABLES + table + "/publication", Map.of("revision", draft.number("/revision")));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.text("/code")).isEqualTo("table-not-publishable");
        assertThat(refusal.body().at("/errors").findValuesAsText("code")).containsExactlyInAnyOrder(faults);
        for (String told : List.of("code", "pointer")) {
            assertThat(refusal.body().at("/errors").findValuesAsText(told))
                    .isEqualTo(draft.body().at("/problems").findValuesAsText(told));
        }
        assertThat(done(maker.get(TABLES + table)).number("/version")).isEqualTo(version);
    }

    /** A calendar as the directory shows it, and how days are counted by it. */
    private record Calendar(ObjectNode content) {

        /** One day off more, and one Saturday that is worked for it (调休). */
        Calendar with(LocalDate dayOff, LocalDate workedSaturday) {
            ObjectNode changed = content.deepCopy();
            for (JsonNode year : changed.at("/years")) {
                if (year.at("/year").asInt() == dayOff.getYear()) {
                    ((ArrayNode) year.at("/offDays")).add(dayOff.toString());
                    ArrayNode worked = (ArrayNode) year.at("/workingWeekends");
                    for (int i = worked.size() - 1; i >= 0; i--) {
                        if (worked.get(i).asText().equals(dayOff.toString())) {
                            worked.remove(i);
                        }
                    }
                }
                if (year.at("/year").asInt() == workedSaturday.getYear()) {
                    ((ArrayNode) year.at("/workingWeekends")).add(workedSaturday.toString());
                }
            }
            return new Calendar(changed);
        }

        LocalDate ordinarySaturdayAfter(LocalDate one, LocalDate other) {
            LocalDate day = one.isAfter(other) ? one : other;
            do {
                day = day.plusDays(1);
            } while (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    || stands(day, "offDays")
                    || stands(day, "workingWeekends"));
            return day;
        }

        /** The day that is as many working days from today by this calendar as the given one by the other. */
        LocalDate sameCount(Calendar other, LocalDate day) {
            LocalDate today = LocalDate.now(SHANGHAI);
            long left = today.plusDays(1)
                    .datesUntil(day.plusDays(1))
                    .filter(other::isWorked)
                    .count();
            LocalDate reached = today;
            while (left > 0) {
                reached = reached.plusDays(1);
                if (isWorked(reached)) {
                    left--;
                }
            }
            return reached;
        }

        private boolean isWorked(LocalDate day) {
            boolean isWeekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            return isWeekend ? stands(day, "workingWeekends") : !stands(day, "offDays");
        }

        private boolean stands(LocalDate day, String list) {
            return StreamSupport.stream(content.at("/years").spliterator(), false)
                    .flatMap(year -> StreamSupport.stream(year.at("/" + list).spliterator(), false))
                    .anyMatch(stated -> stated.asText().equals(day.toString()));
        }
    }

    /** The fishery's one open application, approved by its department and with the bank. */
    private String assignedApplication() {
        Answer mandate = done(fisher.post("/enterprise-profile/v1/mandates", Map.of("uscc", FISHERY)));
        fisher.actFor(mandate.text("/borrowerId"));
        for (Map<String, Object> consent : List.<Map<String, Object>>of(
                Map.of("purpose", "MATCHING", "validDays", 180),
                Map.of("purpose", "LEAD_CONTACT", "validDays", 90),
                Map.of("purpose", "LOAN_APPLICATION", "receiver", "BANK-HNRCB", "validDays", 90))) {
            done(fisher.post("/enterprise-profile/v1/consents", consent));
        }
        awaitOk("the mandate at routing", () -> fisher.get(APPLICATIONS + "?limit=1"));
        find(fisher, APPLICATIONS, open -> !open.at("/holder").isMissingNode())
                .ifPresent(open -> fisher.post(
                        APPLICATIONS + "/" + open.at("/applicationId").asText() + "/withdrawal"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of(
                "productCode",
                "HNRCB-FISHERY",
                "alternativeProductCodes",
                List.of(),
                "amountFen",
                20_000_000,
                "termMonths",
                12,
                "purpose",
                "RAW_MATERIALS");
        String applicationId = awaitOk("an application", () -> fisher.post(APPLICATIONS, wish, key))
                .text("/applicationId");
        awaitOk(
                "the approval",
                () -> department.post(
                        APPLICATIONS + "/" + applicationId + "/department-decision", Map.of("decision", "APPROVE")));
        return applicationId;
    }

    private String heldLead() {
        String[] leadId = {""};
        await("the fishery's lead, open").atMost(PATIENCE).until(() -> {
            find(
                            bank,
                            LEADS,
                            lead -> lead.at("/uscc").asText().equals(FISHERY)
                                    && lead.at("/status").asText().equals("OPEN"))
                    .ifPresent(lead -> leadId[0] = lead.at("/leadId").asText());
            return !leadId[0].isEmpty();
        });
        done(bank.post(LEADS + "/" + leadId[0] + "/lease"));
        return leadId[0];
    }

    private Instant assignment(String applicationId) {
        return find(
                        bank,
                        ASSIGNMENTS,
                        item -> item.at("/applicationId").asText().equals(applicationId))
                .map(item -> Instant.parse(item.at("/application/dueAt").asText()))
                .orElseThrow();
    }

    private Instant lead(String leadId) {
        return Instant.parse(done(bank.get(LEADS + "/" + leadId)).text("/lease/feedbackDueAt"));
    }

    private JsonNode history(String applicationId, String what) {
        return StreamSupport.stream(
                        done(fisher.get(APPLICATIONS + "/" + applicationId))
                                .body()
                                .at("/history")
                                .spliterator(),
                        false)
                .filter(step -> step.at("/what").asText().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode publishedContent(String table) {
        return (ObjectNode) done(maker.get(TABLES + table)).body().at("/content");
    }

    private long published(String table, JsonNode content) {
        Answer draft = done(maker.put(TABLES + table + "/draft", draft(content)));
        return done(approver.post(TABLES + table + "/publication", Map.of("revision", draft.number("/revision"))))
                .number("/version");
    }

    private static JsonNode draft(JsonNode content) {
        return JSON.valueToTree(Map.of("source", "演练", "content", content));
    }

    /** By pages to the end. */
    private static Optional<JsonNode> find(Actor actor, String feed, Predicate<JsonNode> wanted) {
        String after = "";
        while (true) {
            Answer page = done(actor.get(feed + "?limit=200" + after));
            JsonNode items = page.body().at("/items");
            Optional<JsonNode> found = StreamSupport.stream(items.spliterator(), false)
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent() || items.isEmpty() || page.text("/next").isEmpty()) {
                return found;
            }
            after = "&after=" + page.text("/next");
        }
    }

    private static void awaitLastDay(String what, Supplier<Instant> dueAt, LocalDate day) {
        await(what + " is due on " + day)
                .atMost(SECONDS)
                .until(() -> lastDay(dueAt.get()).equals(day));
    }

    private static LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), SHANGHAI);
    }

    private static Answer awaitOk(String what, Supplier<Answer> question) {
        Answer[] answer = new Answer[1];
        await(what).atMost(PATIENCE).until(() -> {
            answer[0] = question.get();
            return answer[0].isOk();
        });
        return answer[0];
    }

    private static Answer done(Answer answer) {
        assertThat(answer.isOk()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer;
    }

    private static Actor person(String username) {
        return Actor.person(RunningPlatform.PLATFORM, username, username);
    }
}
