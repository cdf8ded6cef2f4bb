package org.crediteasyloan.kit.test.strangers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.test.strangers.Finding.Fault;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.sample.OwnSchema;
import org.junit.jupiter.api.Test;

/** A service with planted holes: each is found, and where there is none nothing is found. */
@QuarkusTest
@QuarkusTestResource(OwnSchema.class)
class StrangersWalkTest {

    private static final String NOTES = "/planted/v1/notes";
    private static final Body BODY = Body.json("{\"text\":\"a stranger's\"}");

    @TestHTTPResource("/")
    URI service;

    private final String marker = "marker-" + UUID.randomUUID();

    static final class Duties {
        public static final String KEEPER = "note-keeper";
        public static final String READER = "note-reader";

        private Duties() {}
    }

    @Test
    void eachPlantedHoleIsFoundAndNoOther() {
        World world = notes();

        Walked walked = StrangersWalk.through(world, service);

        assertThat(faults(walked))
                .containsExactlyInAnyOrder(
                        "LEAK GET /planted/v1/notes/everybodys",
                        "CHANGE POST /planted/v1/notes/replacement",
                        "LEAK PUT /planted/v1/notes/{noteId}",
                        "ACCEPTED GET /planted/v1/notes/{noteId}/length",
                        "CHANGE POST /planted/v1/notes/{noteId}/stamp",
                        "SERVER_ERROR POST /planted/v1/notes/{noteId}/copy",
                        "UNKNOWN_CALLER_SERVED GET /planted/v1/notes/{noteId}/existence",
                        "NEVER_REACHED POST /planted/v1/notes/{noteId}/copy",
                        "NEVER_REACHED PUT /planted/v1/notes/{noteId}",
                        "NEVER_REACHED DELETE /planted/v1/notes/{noteId}");
    }

    @Test
    void whoQuietlyChangesARowIsNamed() {
        World world = notes();

        Walked walked = StrangersWalk.through(world, service);

        assertThat(walked.findings())
                .filteredOn(finding -> finding.operation().endsWith("/stamp"))
                .singleElement()
                .asString()
                .contains("note (")
                .contains("by POST /planted/v1/notes/")
                .contains("BANK-STRANGER");
    }

    @Test
    void aReportCountsAndShowsAnExample() {
        World world = notes();

        Walked walked = StrangersWalk.through(world, service);

        assertThatThrownBy(() -> walked.assertNothingFound(1))
                .hasMessageContaining("x LEAK GET /planted/v1/notes/everybodys: 200 holds " + marker)
                .hasMessageContaining("Strangers got at planted-notes in " + walked.calls() + " calls");
    }

    @Test
    void aWorldThatDoesNotSayEnoughIsRefusedBeforeAnyCall() {
        World world = World.of("planted-notes", Duties.class).open("GET /planted/v1/nothing", "a slip of the pen");

        Walked walked = StrangersWalk.through(world, service);

        assertThat(walked.calls()).isZero();
        assertThat(walked.findings()).extracting(Finding::fault).containsOnly(Fault.INCOMPLETE_WORLD);
        assertThat(walked.findings())
                .extracting(Finding::detail)
                .contains(
                        "needs a value for {noteId}",
                        "needs a valid body",
                        "is no operation of the contract",
                        "no marker is planted, so none could be found",
                        "nobody rightful is named to whom the markers are shown");
    }

    @Test
    void aMarkerNobodySeesIsToldBecauseItsAbsenceProvesNothing() {
        World world = notes().marker("a marker that was never planted");

        Walked walked = StrangersWalk.through(world, service);

        assertThat(faults(walked)).contains("MARKER_NEVER_SHOWN no GET");
    }

    @Test
    void pastTheFiltersAnAnswerWithoutAMarkerIsNoFault() {
        World world = notes();

        Walked walked = StrangersWalk.pastTheFilters(world, service);

        assertThat(faults(walked))
                .contains("LEAK GET /planted/v1/notes/everybodys", "CHANGE POST /planted/v1/notes/{noteId}/stamp")
                .doesNotContain("ACCEPTED GET /planted/v1/notes/{noteId}/length");
        assertThat(walked.findings()).extracting(Finding::fault).doesNotContain(Fault.NEVER_REACHED);
    }

    @Test
    void onlyAMarkerSomeStrangerReadsIsNotHidden() {
        World world = notes().marker("a marker that was never planted");

        Set<String> hidden = StrangersWalk.markersHiddenFromStrangers(world, service);

        assertThat(hidden).containsExactly("a marker that was never planted");
    }

    private World notes() {
        String noteId = given().auth()
                .oauth2(owner().bearer())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"%s\"}".formatted(marker))
                .post(NOTES)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"", "");
        return World.of("planted-notes", Duties.class)
                .path("noteId", noteId)
                .marker(marker)
                .rightful("the owner", owner())
                .body("POST " + NOTES, BODY)
                .body("POST " + NOTES + "/replacement", BODY)
                .body("PUT " + NOTES + "/{noteId}", BODY)
                .ownBusiness("POST " + NOTES, "everybody may write notes of his own")
                .ownBusiness("POST " + NOTES + "/replacement", "a note of one's own, it says");
    }

    private static Set<String> faults(Walked walked) {
        return walked.findings().stream()
                .map(finding -> finding.fault() + " " + finding.operation())
                .collect(Collectors.toSet());
    }

    private static TestToken owner() {
        return TestTokens.person("the.owner", "BANK-OWNER", "BANK", Duties.KEEPER);
    }
}
