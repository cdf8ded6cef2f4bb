package org.crediteasyloan.directory.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.with;
import static org.crediteasyloan.directory.Institutions.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.kit.test.walls.Wall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitResourceTest {

    @Inject
    PublishedEvents events;

    @Inject
    DataSource service;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code) + "/units";
    private final Caller administrator =
            new Caller(TestTokens.person("fu.hong", code, "BANK", "institution-administrator"));

    @BeforeEach
    void aBankInItsSandbox() {
        Institutions.regionsPublished();
        Institutions.inSandbox(Institutions.bank(code));
    }

    @Test
    void anInstitutionTellsItsTreeAndChangesIt() throws Exception {
        Caller.ofBank().get(path).statusCode(200).body("version", equalTo(0)).body("units", empty());
        administrator
                .put(path, tree(0, headOffice(), branch("WN", "OPEN")))
                .statusCode(200)
                .body("version", equalTo(1));

        administrator
                .put(path, tree(1, headOffice(), branch("WN", "CLOSED"), branch("HK", "OPEN")))
                .statusCode(200)
                .body("version", equalTo(2));

        Caller.ofBank()
                .get(path)
                .statusCode(200)
                .body("units.unitCode", contains("HQ", "WN", "HK"))
                .body("units.find { it.unitCode == 'WN' }.status", equalTo("CLOSED"));
        assertThat(events.statesOf(code, ParticipantUnitsState.class))
                .extracting(ParticipantUnitsState::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void aBadTreeIsRefusedWholeWithEveryError() throws Exception {
        administrator.put(path, tree(0, headOffice(), branch("WN", "OPEN"))).statusCode(200);

        administrator
                .put(path, tree(1, unit("HQ", "HK", "HEAD_OFFICE", "OPEN"), unit("HK", "HQ", "BRANCH", "OPEN")))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/units no-root",
                                "/units/0/parentCode circle",
                                "/units/1/parentCode circle",
                                "/units unit-missing"));

        Caller.ofBank().get(path).body("version", equalTo(1)).body("units.unitCode", contains("HQ", "WN"));
        assertThat(events.statesOf(code, ParticipantUnitsState.class)).hasSize(1);
    }

    @Test
    void ofTwoChangesOfTheSameTreeOneIsRefused() throws Exception {
        Callable<Integer> change =
                () -> administrator.put(path, tree(0, headOffice())).extract().statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(change, change)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        administrator.put(path, tree(0, headOffice())).statusCode(409).body("code", equalTo("unit-tree-changed"));
    }

    @Test
    void theTreeIsMaintainedByItsInstitutionOrTheOperatorAndByNobodyElse() {
        MAKER.put(path, tree(0, headOffice())).statusCode(200);

        Caller.ofBank("institution-administrator")
                .put(path, tree(1, headOffice()))
                .statusCode(403)
                .body("code", equalTo("other-institution"));
        new Caller(TestTokens.person("fu.hong", code, "BANK"))
                .put(path, tree(1, headOffice()))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        MAKER.put(Institutions.path("BANK-NOWHERE") + "/units", tree(0, headOffice()))
                .statusCode(404);
    }

    /** Its other requests change nothing; its own entry it keeps as everybody does, and no other one. */
    @Test
    void aSupervisorKeepsItsOwnTreeAndNoOther() {
        String supervisor = Institutions.newCode("SUP");
        Institutions.active(with(
                with(without(Institutions.bank(supervisor), "licence"), "institutionType", "SUPERVISOR"),
                "nameZh",
                "测试监管部门"));
        Caller itsAdministrator =
                new Caller(TestTokens.person("qin.yu", supervisor, "SUPERVISOR", "institution-administrator"));

        itsAdministrator
                .put(Institutions.path(supervisor) + "/units", tree(0, unit("OFFICE", null, "PROVINCE", "OPEN")))
                .statusCode(200)
                .body("version", equalTo(1));

        itsAdministrator.put(path, tree(0, headOffice())).statusCode(403).body("code", equalTo("other-institution"));
        assertThat(new Wall(service, Wall.Actor.institution(supervisor, ParticipantKind.SUPERVISOR, "qin.yu"))
                        .change("UPDATE unit_tree SET version = version + 1"))
                .isEqualTo(1);
    }

    private static Map<String, Object> tree(long version, Object... units) {
        return Map.of("version", version, "units", List.of(units));
    }

    private static Map<String, Object> headOffice() {
        return unit("HQ", null, "HEAD_OFFICE", "OPEN");
    }

    private static Map<String, Object> branch(String unitCode, String status) {
        return unit(unitCode, "HQ", "BRANCH", status);
    }

    private static Map<String, Object> unit(String unitCode, @Nullable String parentCode, String level, String status) {
        Map<String, Object> unit = new HashMap<>(Map.of(
                "unitCode",
                unitCode,
                "level",
                level,
                "nameZh",
                "机构",
                "nameEn",
                "Unit",
                "regionCode",
                "460000",
                "status",
                status));
        if (parentCode != null) {
            unit.put("parentCode", parentCode);
        }
        return unit;
    }
}
