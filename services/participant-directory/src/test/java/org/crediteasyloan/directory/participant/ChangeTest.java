package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.reach;
import static org.crediteasyloan.directory.Institutions.regulator;
import static org.crediteasyloan.directory.Institutions.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

/** What an institution that works was judged by is changed by two persons, and holds as it was until then. */
@QuarkusTest
class ChangeTest {

    private static final Caller BOTH = Caller.operator("zhao.min", "participant-maker", "participant-approver");
    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

    /** Danzhou's code until 2015. */
    private static final String ENDED = "469003";

    @Inject
    PublishedEvents events;

    private final String regulator = Institutions.newCode("REG");
    private final String itsPath = Institutions.path(regulator);
    private final String bank = Institutions.newCode("BANK");
    private final String path = Institutions.path(bank);

    @Test
    void theReachOfAnActiveRegulatorHoldsUntilAnotherPersonGrantsTheNext() throws Exception {
        Institutions.active(regulator(regulator, reach(List.of("469002"), List.of("A"))));
        int told = states(regulator).size();

        String changeId = MAKER.put(itsPath + "/reach", reach(List.of("460000"), List.of("A", "C")))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("reach.regionCodes", contains("469002"))
                .body("file.askedReach.reach.regionCodes", contains("460000"))
                .body("file.askedReach.askedBy", equalTo("chen.jing"))
                .extract()
                .path("file.askedReach.changeId");
        assertThat(states(regulator)).hasSize(told);
        Caller.ofBank()
                .get(itsPath)
                .body("reach.regionCodes", contains("469002"))
                .body("file", nullValue());

        APPROVER.post(itsPath + "/reach/approval", Map.of("changeId", changeId))
                .statusCode(200)
                .body("reach.regionCodes", contains("460000"))
                .body("reach.industrySections", contains("A", "C"))
                .body("file.askedReach", nullValue())
                .body("file.reachGrantedBy", equalTo("wang.wei"));

        assertThat(states(regulator)).hasSize(told + 1);
        assertThat(states(regulator).getLast().reach())
                .isNotNull()
                .extracting(ParticipantState.Reach::regionCodes)
                .isEqualTo(List.of(new RegionCode("460000")));
        APPROVER.post(itsPath + "/reach/approval", Map.of("changeId", changeId))
                .statusCode(409)
                .body("code", equalTo("no-change-asked"));
    }

    @Test
    void whoAskedDoesNotGrantAndNobodyGrantsWhatWasNotRead() {
        Institutions.active(regulator(regulator, reach(List.of("469002"), List.of("A"))));
        String first = askedByBoth(List.of("469005"));
        String second = askedByBoth(List.of("460000"));

        APPROVER.post(itsPath + "/reach/approval", Map.of("changeId", first))
                .statusCode(409)
                .body("code", equalTo("change-replaced"));
        BOTH.post(itsPath + "/reach/approval", Map.of("changeId", second))
                .statusCode(403)
                .body("code", equalTo("same-person"));

        Caller.ofBank().get(itsPath).body("reach.regionCodes", contains("469002"));
        MAKER.post(itsPath + "/reach/withdrawal").statusCode(200).body("file.askedReach", nullValue());
        APPROVER.post(itsPath + "/reach/approval", Map.of("changeId", second)).statusCode(409);
    }

    @Test
    void theNextLicenceOfAnActiveBankIsGrantedFromItsFirstDayOn() throws Exception {
        Institutions.active(bank(bank));
        String tomorrow = TODAY.plusDays(1).toString();
        String early = asked(licence(tomorrow, "2099-12-31", "VALID"));

        APPROVER.post(path + "/licence/approval", Map.of("changeId", early))
                .statusCode(409)
                .body("code", equalTo("participant-not-ready"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/licence licence-not-in-force"));
        APPROVER.get(path).body("status", equalTo("ACTIVE")).body("licence.validFrom", equalTo("2020-01-01"));

        String next = asked(licence(TODAY.toString(), "2099-12-31", "VALID"));
        APPROVER.post(path + "/licence/approval", Map.of("changeId", next))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("licence.validFrom", equalTo(TODAY.toString()))
                .body("file.licenceGrantedBy", equalTo("wang.wei"));
        assertThat(states(bank).getLast().licence())
                .isNotNull()
                .extracting(ParticipantState.Licence::validFrom)
                .isEqualTo(TODAY);
    }

    /** What only takes away waits for nobody, and what was asked for before is no longer what the issuer says. */
    @Test
    void aLicenceThatIsTakenBackEndsAtOnceAndWithItWhatWasAskedFor() {
        Institutions.active(bank(bank));
        String renewed = asked(licence("2025-01-01", "2099-12-31", "VALID"));

        MAKER.put(path + "/licence", licence("2020-01-01", "2099-12-31", "REVOKED"))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("file.askedLicence", nullValue());

        APPROVER.post(path + "/licence/approval", Map.of("changeId", renewed))
                .statusCode(409)
                .body("code", equalTo("no-change-asked"));
    }

    @Test
    void nothingIsGrantedToWhoHasLeft() {
        Institutions.active(bank(bank));
        String renewed = asked(licence("2025-01-01", "2099-12-31", "VALID"));
        APPROVER.post(path + "/departure", Map.of("lastDay", TODAY.toString())).statusCode(200);
        TestDatabase.execute("UPDATE participant SET status = 'LEFT' WHERE code = '" + bank + "'");

        APPROVER.post(path + "/licence/approval", Map.of("changeId", renewed))
                .statusCode(409)
                .body("code", equalTo("participant-not-in-status"));
    }

    @Test
    void anInstitutionLiesAndReachesWhereThereAreRegions() {
        MAKER.post(
                        "/participants",
                        with(
                                regulator(regulator, reach(List.of("469002", ENDED, "999999"), List.of("A"))),
                                "regionCode",
                                "469999"))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/regionCode region-unknown",
                                "/reach/regionCodes/1 region-not-in-use",
                                "/reach/regionCodes/2 region-unknown"));
        Institutions.active(regulator(regulator, reach(List.of("469002"), List.of("A"))));
        MAKER.put(itsPath + "/reach", reach(List.of(ENDED), List.of("A")))
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/regionCodes/0 region-not-in-use"));
    }

    @Test
    void beforeTheRegionsArePublishedNobodysReachOrTreeIsTaken() {
        Map<String, Object> proposal = regulator(regulator, reach(List.of("469002"), List.of("A")));
        TestDatabase.execute("DELETE FROM reference_version WHERE name = 'regions'");
        try {
            MAKER.post("/participants", proposal).statusCode(409).body("code", equalTo("regions-not-published"));
            Institutions.active(bank(bank));
            MAKER.put(
                            path + "/units",
                            Map.of(
                                    "version",
                                    0,
                                    "units",
                                    List.of(Map.of(
                                            "unitCode", "HQ",
                                            "level", "HEAD_OFFICE",
                                            "nameZh", "总行",
                                            "nameEn", "Head office",
                                            "regionCode", "460000",
                                            "status", "OPEN"))))
                    .statusCode(409)
                    .body("code", equalTo("regions-not-published"));
        } finally {
            Institutions.regionsPublished();
        }
        MAKER.post("/participants", proposal).statusCode(201);
    }

    private String askedByBoth(List<String> regionCodes) {
        return BOTH.put(itsPath + "/reach", reach(regionCodes, List.of("A")))
                .statusCode(200)
                .extract()
                .path("file.askedReach.changeId");
    }

    private String asked(Map<String, Object> licence) {
        return MAKER.put(path + "/licence", licence).statusCode(200).extract().path("file.askedLicence.changeId");
    }

    private List<ParticipantState> states(String code) throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }
}
