package org.crediteasyloan.whitelist;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authority vouches for those it is responsible for, its person for its own part of them. */
@QuarkusTest
class ReachOfSenderTest {

    private static final RegionCode HAINAN = new RegionCode("460000");
    private static final RegionCode QIONGHAI = new RegionCode("469002");
    private static final String MAKER = "maker";

    private final ParticipantCode authority = new ParticipantCode(
            "REG-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    private final byte[] list = ListText.of(Enterprise.some())
            .row(Enterprise.some(), "万宁市", "200", "2026-10-18")
            .row(Enterprise.some(), "350211", "200", "2026-10-18")
            .bytes();
    private Neighbours neighbours;

    @BeforeEach
    void open() {
        SampleTables.arrive("regions", "industries");
        neighbours = new Neighbours();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void aCountyOfficeVouchesForItsCountyAlone() {
        authorityOf(QIONGHAI);

        String batchId = pushed();

        maker().get("/batches/" + batchId + "/rows?verdict=REJECTED")
                .body("items.rowNo", equalTo(List.of(3)))
                .body("items[0].findings.code", equalTo(List.of("REGION_OUTSIDE_REACH")))
                .body("items[0].findings[0].column", equalTo("所属市县"));
        maker().get("/batches/" + batchId)
                .body("counts.accepted", equalTo(1))
                .body("counts.acceptedWithWarnings", equalTo(1));
    }

    @Test
    void aPersonVouchesForItsOwnPart() {
        authorityOf(HAINAN);
        enrolledFor(QIONGHAI);

        maker().get("/batches/" + pushed() + "/rows?verdict=REJECTED")
                .body("items.findings.flatten().code", equalTo(List.of("REGION_OUTSIDE_REACH")));
    }

    @Test
    void aProvincialDepartmentVouchesForThemAll() {
        authorityOf(HAINAN);

        maker().get("/batches/" + pushed()).body("counts.rejected", equalTo(0));
    }

    private String pushed() {
        return maker().push(Api.newBatchNo(), "LENDING_WHITELIST", "list.csv", list)
                .statusCode(200)
                .extract()
                .path("batchId");
    }

    private Api maker() {
        return Api.as(TestTokens.person(MAKER, authority.value(), "REGULATOR", Duty.LIST_MAKER));
    }

    private void authorityOf(RegionCode region) {
        neighbours.publish(new ParticipantState(
                authority,
                1,
                ParticipantKind.REGULATOR,
                "SECTOR_REGULATOR",
                "某主管部门",
                "A sector regulator",
                region,
                ParticipantState.Status.ACTIVE,
                null,
                null,
                new ParticipantState.Reach(List.of(region), true, List.of()),
                null));
        awaitCopy("participant_copy", "participant_code = '" + authority + "'");
    }

    private void enrolledFor(RegionCode region) {
        UUID staffId = UUID.randomUUID();
        neighbours.publish(new ParticipantStaffState(
                staffId,
                1,
                authority,
                MAKER,
                "HQ",
                List.of(Duty.LIST_MAKER),
                new ParticipantStaffState.Reach(List.of(region), null, null, null),
                null,
                LocalDate.of(2025, 1, 1),
                null,
                ParticipantStaffState.Standing.ENROLLED,
                null,
                null));
        awaitCopy("staff_copy", "staff_id = '" + staffId + "'");
    }

    private static void awaitCopy(String table, String condition) {
        Await.until(
                "the copy in " + table + " of " + condition,
                () -> !TestDatabase.list("SELECT 1 FROM " + table + " WHERE " + condition)
                        .isEmpty());
    }
}
