package org.crediteasyloan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.Wall.Refused;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String DRAFTER = "su.huimin";
    private static final String PUBLISH = """
            INSERT INTO reference_version (name, version, source, content, drafted_by, published_by, published_at)
            SELECT name, 1, source, content, ?, ?, now() FROM reference_draft WHERE name = ?""";
    private static final Actor OPERATOR = Actor.institution("OPS-PLATFORM", ParticipantKind.OPERATOR, "chen.jing");
    private static final String TELL_AGAIN = "UPDATE participant SET version = version + 1 WHERE code = ?";
    private static final String REGISTER_KEY = """
            INSERT INTO participant_key (participant_code, kid, jwk, expires_on, state, registered_by, registered_at)
            VALUES (?, 'first', '{"kid":"first"}', '2099-12-31', 'ACTIVE', 'somebody', now())""";
    private static final String TELL_UNITS = """
            INSERT INTO unit_tree (participant_code, version, state, changed_by, changed_at)
            VALUES (?, 1, '{}', 'somebody', now())""";

    private static final String PROPOSE_STAFF = """
            INSERT INTO staff_member (id, participant_code, subject, real_name, phone, version, standing, proposal, revision, proposed_by)
            VALUES (gen_random_uuid(), '%s', 'li.wenjing', 'sealed:', 'sealed:', 0, 'PROPOSED', '{"duties": ["lead-reader"]}', 1, 'fu.hong')""";

    @Inject
    DataSource service;

    private final String table =
            "rate-table.WALL_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .everyRow("requests", "reference_version", "published reference data is everybody's")
                .everyRow("supervisors", "reference_version", "published reference data is everybody's")
                .everyRow("requests", "participant_key", "a public key is everybody's to know")
                .everyRow("supervisors", "participant_key", "a public key is everybody's to know")
                .everyRow("requests", "unit_tree", "where institutions have counters is everybody's to know")
                .everyRow("supervisors", "unit_tree", "where institutions have counters is everybody's to know")
                .open("institution_type", "what types of institutions there are")
                .open("standing_reason", "what reasons there are")
                .open("sandbox_policy", "how many sandbox banks a person may have")
                .grants("""
                        requests participant: INSERT, SELECT, UPDATE
                        supervisors participant: SELECT
                        timers participant: INSERT, SELECT, UPDATE
                        requests sandbox_policy: SELECT
                        requests sandbox: INSERT, SELECT
                        requests sandbox(state): UPDATE
                        requests sandbox(due_at): UPDATE
                        requests sandbox(lease): UPDATE
                        requests sandbox(failures): UPDATE
                        timers sandbox: SELECT
                        timers sandbox(state): UPDATE
                        timers sandbox(ended_at): UPDATE
                        timers sandbox(due_at): UPDATE
                        timers sandbox(lease): UPDATE
                        timers sandbox(failures): UPDATE
                        requests participant_document: INSERT, SELECT
                        requests asked_change: DELETE, INSERT, SELECT, UPDATE
                        requests unit_tree: INSERT, SELECT, UPDATE
                        supervisors unit_tree: SELECT
                        requests staff_member: DELETE, INSERT, SELECT, UPDATE
                        timers staff_member: DELETE
                        timers staff_member(ctid): SELECT
                        timers staff_member(id): SELECT
                        timers staff_member(last_day): SELECT
                        timers staff_member(phone): SELECT, UPDATE
                        timers staff_member(real_name): SELECT, UPDATE
                        requests participant_key: INSERT, SELECT, UPDATE
                        supervisors participant_key: SELECT
                        timers participant_key: SELECT
                        requests institution_type: SELECT
                        supervisors institution_type: SELECT
                        timers institution_type: SELECT
                        requests standing_reason: SELECT
                        supervisors standing_reason: SELECT
                        requests reference_table: INSERT, SELECT, UPDATE
                        requests reference_draft: DELETE, INSERT, SELECT, UPDATE
                        requests reference_version: INSERT, SELECT
                        supervisors reference_version: SELECT
                        timers reference_version: SELECT
                        """);

        walls.assertHolds();
    }

    @Test
    void anInstitutionChangesItsOwnEntriesAndNothingTheOperatorDecided() {
        String code = Institutions.newCode("BANK");
        Institutions.inSandbox(Institutions.bank(code));
        Wall itself = new Wall(service, Actor.bank(code));
        Wall stranger = new Wall(service, Actor.bank("BANK-STRANGER"));
        Wall operator = new Wall(service, OPERATOR);

        for (String sql : List.of(TELL_AGAIN, REGISTER_KEY, TELL_UNITS)) {
            assertThat(itself.change(sql, code)).as(sql).isEqualTo(1);
            assertThat(operator.change(sql, code)).as(sql).isEqualTo(1);
        }
        assertThat(stranger.change(TELL_AGAIN, code)).isZero();
        stranger.assertRefuses(REGISTER_KEY, code);
        stranger.assertRefuses(TELL_UNITS, code);
        for (String decided : List.of("status = 'ACTIVE'", "connection_level = 'SYSTEM'", "licence_no = '1'")) {
            String sql = "UPDATE participant SET " + decided + " WHERE code = ?";
            itself.assertRefuses(sql, code);
            assertThat(operator.change(sql, code)).as(sql).isEqualTo(1);
        }
    }

    @Test
    void aKeyIsWrittenOnceAndPapersAreTheOperatorsAlone() {
        String code = Institutions.newCode("BANK");
        Institutions.inSandbox(Institutions.bank(code));
        TestDatabase.execute(REGISTER_KEY.replace("?", "'" + code + "'"));
        Wall itself = new Wall(service, Actor.bank(code));
        String papers = "SELECT reference FROM participant_document WHERE participant_code = ?";

        itself.assertRefuses("UPDATE participant_key SET jwk = '{}' WHERE participant_code = ?", code);
        assertThat(itself.change("UPDATE participant_key SET state = 'RETIRED' WHERE participant_code = ?", code))
                .isEqualTo(1);
        assertThat(itself.read(papers, code)).isEmpty();
        assertThat(new Wall(service, OPERATOR).read(papers, code)).hasSize(1);
    }

    @Test
    void aPersonAsksForAChangeInItsOwnNameAndNobodyGrantsItsOwn() {
        String code = Institutions.newCode("BANK");
        Institutions.active(Institutions.bank(code));
        String ask = """
                INSERT INTO asked_change (participant_code, subject, change_id, content, asked_by, asked_at)
                VALUES (?, 'LICENCE', gen_random_uuid(), '{}', ?, now())""";
        String grant = "UPDATE participant SET licence_asked_by = ?, licence_granted_by = ? WHERE code = ?";

        assertThat(operator("chen.jing").change(ask, code, "chen.jing")).isEqualTo(1);
        operator("chen.jing").assertRefuses(ask, code, "sun.li");
        as(Actor.bank(code)).assertRefuses(ask, code, code);
        assertThat(operator("wang.wei").change(grant, "chen.jing", "wang.wei", code))
                .isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> operator("wang.wei").change(grant, "wang.wei", "wang.wei", code));
    }

    @Test
    void thePeopleOfAnInstitutionAreItsOwnBusinessAndTakeTwoOfThem() {
        String code = Institutions.newCode("BANK");
        Institutions.inSandbox(Institutions.bank(code));
        TestDatabase.execute(PROPOSE_STAFF.formatted(code));
        String read = "SELECT subject FROM staff_member WHERE participant_code = ?";
        String approve = """
                UPDATE staff_member SET standing = 'ENROLLED', terms = %s, drafted_by = '%s', approved_by = '%s', approved_at = now(),
                    proposal = NULL, proposed_by = NULL, proposed_at = NULL WHERE participant_code = ?""";
        Wall approver = as(Actor.institution(code, ParticipantKind.BANK, "cai.zhenhua"));

        assertThat(approver.read(read, code)).containsExactly("li.wenjing");
        for (Actor stranger : List.of(Actor.bank("BANK-STRANGER"), OPERATOR)) {
            assertThat(as(stranger).read(read, code)).isEmpty();
            as(stranger).assertRefuses(PROPOSE_STAFF.formatted(code));
        }
        as(Actor.supervisor()).assertRefuses(read, code);
        approver.assertRefuses(PROPOSE_STAFF.formatted(code).replace("li.wenjing", "somebody.else"));

        assertThat(approver.change(approve.formatted("proposal", "fu.hong", "cai.zhenhua"), code))
                .isEqualTo(1);
        approver.assertRefuses(approve.formatted("'{\"duties\": []}'", "fu.hong", "cai.zhenhua"), code);
        approver.assertRefuses(approve.formatted("proposal", "somebody", "cai.zhenhua"), code);
        approver.assertRefuses(approve.formatted("proposal", "fu.hong", "somebody"), code);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(Actor.institution(code, ParticipantKind.BANK, "fu.hong"))
                        .change(approve.formatted("proposal", "fu.hong", "fu.hong"), code));
        approver.assertRefuses(
                "UPDATE staff_member SET proposal = '{}', revision = 2 WHERE participant_code = ?", code);
        approver.assertRefuses("UPDATE staff_member SET subject = 'somebody.else' WHERE participant_code = ?", code);
    }

    @Test
    void whoWasInForceOnceIsNotRemovedButByTimeAndItsTermsAreNotWidened() {
        String code = Institutions.newCode("BANK");
        Institutions.inSandbox(Institutions.bank(code));
        TestDatabase.execute(PROPOSE_STAFF.formatted(code));
        TestDatabase.execute("""
                UPDATE staff_member SET standing = 'ENROLLED', terms = proposal, drafted_by = proposed_by, approved_by = 'cai.zhenhua',
                    approved_at = now(), proposal = NULL, proposed_by = NULL WHERE participant_code = '%s'""".formatted(code));
        Wall itself = as(Actor.institution(code, ParticipantKind.BANK, "fu.hong"));

        assertThat(itself.change("DELETE FROM staff_member WHERE participant_code = ?", code))
                .isZero();
        itself.assertRefuses(
                "UPDATE staff_member SET terms = terms || '{\"duties\": [\"dispatcher\"]}' WHERE participant_code = ?",
                code);
        assertThat(itself.change(
                        "UPDATE staff_member SET terms = terms || '{\"validUntil\": \"2025-12-31\"}' WHERE participant_code = ?",
                        code))
                .isEqualTo(1);
        Wall timer = as(Actor.without("timers"));
        String remove = "DELETE FROM staff_member WHERE id IN (SELECT id FROM staff_member WHERE last_day IS %s NULL)";
        assertThat(timer.change(remove.formatted(""))).isZero();
    }

    @Test
    void aDraftIsShownToTheOperatorAlone() {
        draft();
        String read = "SELECT name FROM reference_draft WHERE name = ?";

        assertThat(operator("xie.haifeng").read(read, table)).containsExactly(table);
        assertThat(as(Actor.bank("BANK-HNRCB")).read(read, table)).isEmpty();
        as(Actor.supervisor()).assertRefuses(read, table);
    }

    @Test
    void aPersonDraftsInItsOwnNameAlone() {
        draft();
        String redraft = "UPDATE reference_draft SET drafted_by = ? WHERE name = ?";

        assertThat(operator("zhao.min").change(redraft, "zhao.min", table)).isEqualTo(1);
        operator("zhao.min").assertRefuses(redraft, DRAFTER, table);
        assertThat(as(Actor.bank("BANK-HNRCB")).change(redraft, "BANK-HNRCB", table))
                .isZero();
    }

    @Test
    void aPersonPublishesInItsOwnNameWhatAnotherDrafted() {
        draft();

        assertThat(operator("xie.haifeng").change(PUBLISH, DRAFTER, "xie.haifeng", table))
                .isEqualTo(1);
        operator("xie.haifeng").assertRefuses(PUBLISH, "somebody.else", "xie.haifeng", table);
        operator("xie.haifeng").assertRefuses(PUBLISH, DRAFTER, "zhao.min", table);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> operator(DRAFTER).change(PUBLISH, DRAFTER, DRAFTER, table));
    }

    @Test
    void nobodyChangesAPublishedVersion() {
        for (String statement : new String[] {
            "UPDATE reference_version SET source = 'another' WHERE name = ?",
            "DELETE FROM reference_version WHERE name = ?"
        }) {
            operator("xie.haifeng").assertRefuses(statement, table);
            for (String role : new String[] {"consumers", "timers"}) {
                as(Actor.without(role)).assertRefuses(statement, table);
            }
        }
    }

    @Test
    void aSandboxBankIsItsOwnersAndNeverReadyByItsWord() {
        String code = "SANDBOX-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String open = """
                INSERT INTO sandbox (id, participant_code, owner, key_thumbprint, jwk, state, opened_at, ends_at, due_at)
                VALUES (gen_random_uuid(), ?, ?, 'x', '{}', ?, now(), now(), CASE WHEN ? = 'PREPARING' THEN now() END)""";
        String read = "SELECT owner FROM sandbox WHERE participant_code = ?";
        String move =
                "UPDATE sandbox SET state = ?, due_at = CASE WHEN ? = 'ENDING' THEN now() END WHERE participant_code = ?";
        Wall owner = as(Actor.institution("BANK-HNRCB", ParticipantKind.BANK, "wang.dev"));
        Wall other = as(Actor.institution("BANK-HNRCB", ParticipantKind.BANK, "li.na"));

        other.assertRefuses(open, code, "wang.dev", "PREPARING", "PREPARING");
        owner.assertRefuses(open, code, "wang.dev", "READY", "READY");
        TestDatabase.execute("""
                INSERT INTO sandbox (id, participant_code, owner, key_thumbprint, jwk, state, opened_at, ends_at, due_at)
                VALUES (gen_random_uuid(), '%s', 'wang.dev', 'x', '{}', 'PREPARING', now(), now(), now() + interval '1 day')
                """.formatted(code));

        assertThat(owner.read(read, code)).containsExactly("wang.dev");
        assertThat(other.read(read, code)).isEmpty();
        assertThat(other.change(move, "ENDING", "ENDING", code)).isZero();
        owner.assertRefuses(move, "READY", "READY", code);
        assertThat(owner.change(move, "ENDING", "ENDING", code)).isEqualTo(1);
        TestDatabase.execute("DELETE FROM sandbox WHERE participant_code = '" + code + "'");
    }

    @Test
    void theOperatorAdmitsNobodyUnderACodeOfASandbox() {
        String admit = """
                INSERT INTO participant (code, version, kind, institution_type, name_zh, name_en, region_code, status, proposed_by, proposed_at,
                    deadline_id)
                VALUES (?, 1, 'BANK', ?, '某', 'Some', '460000', 'SANDBOX', 'somebody', now(), gen_random_uuid())""";
        String code = "SANDBOX-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Wall timer = as(Actor.without("timers"));

        as(OPERATOR).assertRefuses(admit, code, "SANDBOX_BANK");
        timer.assertRefuses(admit, Institutions.newCode("BANK"), "COMMERCIAL_BANK");
        assertThat(timer.change(admit, code, "SANDBOX_BANK")).isEqualTo(1);
    }

    private void draft() {
        Caller.operator(DRAFTER, Duty.REFERENCE_MAKER)
                .put(
                        "/reference-tables/" + table + "/draft",
                        Map.of("source", "公告", "content", Map.of("kind", "RATE_TABLE", "entries", new Object[] {
                            Map.of("validFrom", "2025-05-20", "annualRatePercent", "3")
                        })))
                .statusCode(200);
    }

    private Wall operator(String subject) {
        return as(Actor.institution("OPS-PLATFORM", ParticipantKind.OPERATOR, subject));
    }

    private Wall as(Actor actor) {
        return new Wall(service, actor);
    }
}
