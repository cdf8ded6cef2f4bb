package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.Wall.Refused;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String DECIDE = "UPDATE department_approval SET status = ? WHERE application_id = ?";

    @Inject
    DataSource service;

    @Inject
    World others;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void itIsTenAgain() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .open("product_copy", "products as published are everybody's")
                .open("scheme_copy", "schemes as published are everybody's")
                .open("routing_policy", "the rules of routing are everybody's")
                .withOwnersRights("application_gives_access", "the access table is kept by triggers alone")
                .withOwnersRights("assignment_gives_access", "the access table is kept by triggers alone")
                .withOwnersRights("department_approval_gives_access", "the access table is kept by triggers alone")
                .withOwnersRights("is_held_by_a_manager", "a borrower learns that somebody holds it, and not who")
                .grants("""
                        requests application_access: SELECT
                        requests case_dispatch: INSERT, SELECT, UPDATE
                        timers case_dispatch: DELETE, INSERT, SELECT, UPDATE
                        requests case_move: INSERT, SELECT
                        timers case_move: INSERT, SELECT
                        requests application: INSERT, SELECT, UPDATE
                        timers application: DELETE, SELECT, UPDATE
                        consumers application: DELETE
                        consumers application(id): SELECT
                        consumers application(borrower_id): SELECT
                        consumers application(is_open): SELECT
                        consumers assignment(application_id): SELECT
                        consumers assignment(bank): SELECT
                        consumers assignment(standing): SELECT
                        consumers loan(application_id): SELECT
                        consumers loan(borrower_id): SELECT
                        consumers loan(disbursed_on): SELECT
                        consumers loan(matures_on): SELECT
                        requests assignment: INSERT, SELECT, UPDATE
                        timers assignment: INSERT, SELECT, UPDATE
                        requests department_approval: INSERT, SELECT, UPDATE
                        timers department_approval: INSERT, SELECT, UPDATE
                        requests application_history: INSERT, SELECT
                        timers application_history: INSERT, SELECT
                        timers application_history(note): UPDATE
                        requests offer: INSERT, SELECT, UPDATE
                        timers offer: SELECT, UPDATE
                        requests loan: INSERT, SELECT, UPDATE
                        timers loan: SELECT, UPDATE
                        requests interest_report: INSERT, SELECT
                        requests borrower_copy: SELECT, UPDATE
                        timers borrower_copy: SELECT
                        consumers borrower_copy: DELETE, INSERT, SELECT, UPDATE
                        requests consent_copy: SELECT
                        timers consent_copy: SELECT
                        consumers consent_copy: DELETE, INSERT, SELECT, UPDATE
                        requests product_copy: SELECT
                        supervisors product_copy: SELECT
                        timers product_copy: SELECT
                        consumers product_copy: DELETE, INSERT, SELECT, UPDATE
                        requests scheme_copy: SELECT
                        supervisors scheme_copy: SELECT
                        timers scheme_copy: SELECT
                        consumers scheme_copy: DELETE, INSERT, SELECT, UPDATE
                        requests routing_policy: SELECT
                        supervisors routing_policy: SELECT
                        timers routing_policy: SELECT
                        """);

        walls.assertHolds();
    }

    @Test
    void whereAnApplicationLiesInsideItsBankIsTheBanksAloneAndTheBanksToChange() {
        Belongings belongings = new Belongings(others, mapper);
        UUID application = UUID.fromString(belongings.atBank);
        String handOut = """
                INSERT INTO case_dispatch (case_id, bank, unit_code, reason, since) VALUES (?, ?, 'HQ', 'BY_DISPATCHER', now())
                ON CONFLICT (case_id, bank) DO UPDATE SET unit_code = 'HQ'""";
        String tell = """
                INSERT INTO case_move (id, case_id, bank, unit_code, reason, moved_by, at)
                VALUES (gen_random_uuid(), ?, ?, 'HQ', 'BY_DISPATCHER', ?, now())""";
        String read = "SELECT unit_code FROM case_dispatch WHERE case_id = ?";
        Wall holder = new Wall(service, Actor.bank("BANK-HNRCB"));
        Wall other = new Wall(service, Actor.bank("BANK-HNBANK"));
        Wall borrower = new Wall(service, Actor.person(World.OWNER, belongings.borrower));

        assertThat(holder.change(handOut, application, "BANK-HNRCB")).isEqualTo(1);
        assertThat(holder.change(tell, application, "BANK-HNRCB", "BANK-HNRCB")).isEqualTo(1);
        holder.assertRefuses(tell, application, "BANK-HNRCB", "somebody.else");
        other.assertRefuses(handOut, application, "BANK-HNBANK");
        other.assertRefuses(tell, application, "BANK-HNBANK", "BANK-HNBANK");
        holder.assertRefuses("DELETE FROM case_dispatch WHERE case_id = ?", application);

        assertThat(holder.read(read, application)).hasSize(1);
        assertThat(other.read(read, application)).isEmpty();
        assertThat(borrower.read(read, application)).isEmpty();
        assertThat(borrower.read("SELECT is_held_by_a_manager(?, 'BANK-HNRCB')", application))
                .containsExactly("t");
    }

    @Test
    void theDepartmentAloneDecidesAndTheBorrowerOnlyClosesWhatWaits() {
        Belongings belongings = new Belongings(others, mapper);
        Wall department = new Wall(service, Actor.authority("DEPT-AGRICULTURE"));
        Wall borrower = new Wall(service, Actor.person(World.OWNER, belongings.borrower));
        UUID id = UUID.fromString(belongings.atDepartment);

        assertThat(department.change(DECIDE, "APPROVED", id)).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> borrower.change(DECIDE, "APPROVED", id));
        assertThat(borrower.change(DECIDE, "CLOSED", id)).isEqualTo(1);

        TestDatabase.execute("UPDATE department_approval SET status = 'APPROVED' WHERE application_id = '" + id + "'");
        assertThat(borrower.change(DECIDE, "CLOSED", id)).isZero();
    }

    @Test
    void whatWasAskedForAndAgreedIsWrittenOnce() {
        Belongings belongings = new Belongings(others, mapper);
        Wall bank = new Wall(service, Actor.bank(World.HNRCB.value()));
        Wall borrower = new Wall(service, Actor.person(World.OWNER, belongings.borrower));
        UUID atBank = UUID.fromString(belongings.atBank);
        UUID offer = UUID.fromString(belongings.offerId);
        UUID loan = UUID.fromString(belongings.loanId);

        bank.assertRefuses("UPDATE application SET amount_fen = amount_fen + 1 WHERE id = ?", atBank);
        borrower.assertRefuses("UPDATE application SET borrower_id = gen_random_uuid() WHERE id = ?", atBank);
        bank.assertRefuses("UPDATE assignment SET consent_id = gen_random_uuid() WHERE application_id = ?", atBank);
        borrower.assertRefuses("UPDATE offer SET annual_rate_percent = 0 WHERE id = ?", offer);
        bank.assertRefuses("UPDATE loan SET principal_fen = principal_fen + 1 WHERE id = ?", loan);
        bank.assertRefuses("UPDATE loan SET approved_on_platform = NOT approved_on_platform WHERE id = ?", loan);

        assertThat(bank.change("UPDATE application SET version = version + 1 WHERE id = ?", atBank))
                .isEqualTo(1);
        assertThat(bank.change("UPDATE assignment SET application_version = 99 WHERE application_id = ?", atBank))
                .isEqualTo(1);
        assertThat(borrower.change("UPDATE offer SET status = status WHERE id = ?", offer))
                .isEqualTo(1);
        assertThat(bank.change("UPDATE loan SET version = version + 1 WHERE id = ?", loan))
                .isEqualTo(1);
    }

    @Test
    void aDepartmentThatWasAskedApprovesAndNoBankSeesAnApprovalThatWasNotGiven() {
        Belongings belongings = new Belongings(others, mapper);
        Wall department = new Wall(service, Actor.authority("DEPT-AGRICULTURE"));
        Wall borrower = new Wall(service, Actor.person(World.OWNER, belongings.borrower));
        UUID id = UUID.fromString(belongings.atDepartment);
        String approve = "UPDATE application SET approved_scheme_codes = ARRAY['S-ANY'] WHERE id = ?";
        String handOn = """
                INSERT INTO assignment (application_id, attempt, bank, product_code, scheme_code, approved_on_platform,
                    promised_working_days, listed_rate_percent, consent_id, standing, application_version)
                SELECT id, 99, 'BANK-HNRCB', product_code, step_scheme_code, %s, 7, 4.35, gen_random_uuid(), 'CURRENT', 99
                FROM application WHERE id = ?; SET CONSTRAINTS ALL IMMEDIATE""";

        assertThat(department.change(approve, id)).isEqualTo(1);
        borrower.assertRefuses(approve, id);
        assertThat(borrower.change(handOn.formatted("false"), id)).isEqualTo(1);
        borrower.assertRefuses(handOn.formatted("true"), id);
    }
}
