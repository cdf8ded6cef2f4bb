package org.crediteasyloan.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.reference.TableFixtures.APPROVER;
import static org.crediteasyloan.directory.reference.TableFixtures.MAKER;
import static org.crediteasyloan.directory.reference.TableFixtures.TABLES;
import static org.crediteasyloan.directory.reference.TableFixtures.draft;
import static org.crediteasyloan.directory.reference.TableFixtures.drafted;
import static org.crediteasyloan.directory.reference.TableFixtures.published;
import static org.crediteasyloan.directory.reference.TableFixtures.rates;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.identity.Duty;
import org.junit.jupiter.api.Test;

/** A table of reference data is drafted by one person and published by another. */
@QuarkusTest
class TwoPersonsTest {

    @Inject
    PublishedEvents events;

    private final String path = TableFixtures.newRateTable();

    @Test
    void whatOnePersonDraftsAnotherPublishesToEverybody() throws Exception {
        long revision = drafted(path, rates("2024-10-21", "3.10", "2025-05-20", "3"));
        Caller.ofBank().get(path).statusCode(404);

        APPROVER.post(path + "/publication", Map.of("revision", revision))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("content.entries.annualRatePercent", contains("3.1", "3"));

        Caller.ofBank().get(path).statusCode(200).body("content.kind", equalTo("RATE_TABLE"));
        Caller.ofBank().get(TABLES).statusCode(200).body("table", hasItem(table()));
        MAKER.get(path + "/draft").statusCode(404);
        assertThat(states()).singleElement().satisfies(state -> {
            assertThat(state.key()).isEqualTo(table());
            assertThat(state.version()).isEqualTo(1);
            assertThat(state.entries()).hasSize(2);
        });
    }

    @Test
    void whoDraftedDoesNotPublish() throws Exception {
        Caller both = Caller.operator("zhao.min", Duty.REFERENCE_MAKER, Duty.REFERENCE_APPROVER);
        both.put(path + "/draft", draft(rates("2025-05-20", "3"))).statusCode(200);

        both.post(path + "/publication", Map.of("revision", 1)).statusCode(403).body("code", equalTo("same-person"));

        assertThat(states()).isEmpty();
    }

    @Test
    void aDraftThatChangedSinceItWasReadIsNotPublished() throws Exception {
        long read = drafted(path, rates("2025-05-20", "3"));
        drafted(path, rates("2025-05-20", "3.5"));

        APPROVER.post(path + "/publication", Map.of("revision", read))
                .statusCode(409)
                .body("code", equalTo("draft-changed"));

        assertThat(states()).isEmpty();
        APPROVER.get(path + "/draft")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("problems", empty())
                .body("content.entries.annualRatePercent", contains("3.5"));
    }

    @Test
    void withoutADraftNothingIsPublished() {
        APPROVER.post(path + "/publication", Map.of("revision", 1))
                .statusCode(409)
                .body("code", equalTo("no-open-draft"));
    }

    @Test
    void aPublishedVersionNeverChanges() throws Exception {
        published(path, rates("2025-05-20", "3"));

        published(path, rates("2025-05-20", "3", "2026-05-20", "2.9"));

        Caller.ofBank()
                .get(path + "/versions/1")
                .statusCode(200)
                .body("content.entries.annualRatePercent", contains("3"));
        Caller.ofBank().get(path + "/versions/2").statusCode(200);
        Caller.ofBank().get(path + "/versions/3").statusCode(404);
        Caller.ofBank().get(path).body("version", equalTo(2));
        assertThat(states()).extracting(RateTableState::version).containsExactly(1L, 2L);
    }

    @Test
    void aDraftWithFaultsIsKeptAndNotPublished() throws Exception {
        long revision = MAKER.put(path + "/draft", draft(rates("2025-05-20", "-3")))
                .statusCode(200)
                .body("problems.code", contains("negative-rate"))
                .body("problems.textZh", contains("利率不得为负。"))
                .extract()
                .jsonPath()
                .getLong("revision");

        APPROVER.post(path + "/publication", Map.of("revision", revision))
                .statusCode(422)
                .body("code", equalTo("table-not-publishable"))
                .body("errors.pointer", contains("/content/entries/0/annualRatePercent"));

        assertThat(states()).isEmpty();
        MAKER.get(path + "/draft").statusCode(200);
    }

    @Test
    void ofPublicationsAtTheSameMomentOneSucceeds() throws Exception {
        Map<String, Long> revision = Map.of("revision", drafted(path, rates("2025-05-20", "3")));
        Callable<Integer> publish =
                () -> APPROVER.post(path + "/publication", revision).extract().statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(publish, publish, publish, publish)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(states()).hasSize(1);
    }

    @Test
    void theSamePublicationTwiceGivesTheFirstAnswerAgain() throws Exception {
        Map<String, Long> revision = Map.of("revision", drafted(path, rates("2025-05-20", "3")));
        String key = UUID.randomUUID().toString();
        APPROVER.postWith(key, path + "/publication", revision).statusCode(200);

        APPROVER.postWith(key, path + "/publication", revision)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("content.entries.annualRatePercent", contains("3"));

        assertThat(states()).hasSize(1);
    }

    @Test
    void eachDutyAllowsItsStepAndNoOther() {
        Map<String, Object> draft = draft(rates("2025-05-20", "3"));
        Map<String, Long> revision = Map.of("revision", drafted(path, rates("2025-05-20", "3")));

        APPROVER.put(path + "/draft", draft).statusCode(403).body("code", equalTo("forbidden"));
        MAKER.post(path + "/publication", revision).statusCode(403).body("code", equalTo("forbidden"));
        Caller platform = Caller.operator("he.jun", Duty.PLATFORM_OPERATOR);
        platform.put(path + "/draft", draft).statusCode(403);
        platform.post(path + "/publication", revision).statusCode(403);
        platform.get(path + "/draft").statusCode(403);
        Caller bank = Caller.ofBank(Duty.REFERENCE_MAKER, Duty.REFERENCE_APPROVER);
        bank.put(path + "/draft", draft).statusCode(403).body("code", equalTo("wrong-participant-kind"));
        bank.post(path + "/publication", revision).statusCode(403).body("code", equalTo("wrong-participant-kind"));
        bank.get(path + "/draft").statusCode(403).body("code", equalTo("wrong-participant-kind"));
    }

    @Test
    void whatIsNotWellFormedBecomesNoDraft() {
        MAKER.put(path + "/draft", Map.of("content", Map.of("kind", "RATE_TABLE", "entries", List.of())))
                .statusCode(422)
                .body("errors.pointer", hasItems("/source", "/content/entries"));
        MAKER.put(path + "/draft", draft(rates("2025-05-20", "3,5"))).statusCode(422);
        MAKER.put(path + "/draft", draft(Map.of("kind", "HOROSCOPE"))).statusCode(422);
        MAKER.put(path + "/draft", draft(Map.of("entries", List.of()))).statusCode(422);
        MAKER.put(path + "/draft", draft(TableFixtures.industries("A")))
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/content/kind kind-does-not-fit"));
        MAKER.put(TABLES + "/horoscopes/draft", draft(rates("2025-05-20", "3"))).statusCode(422);
        MAKER.put(TABLES + "/rate-table/draft", draft(rates("2025-05-20", "3"))).statusCode(422);

        MAKER.get(path + "/draft").statusCode(404);
    }

    private List<RateTableState> states() throws Exception {
        return events.statesOf(table(), RateTableState.class);
    }

    private String table() {
        return path.substring(TABLES.length() + 1);
    }
}
