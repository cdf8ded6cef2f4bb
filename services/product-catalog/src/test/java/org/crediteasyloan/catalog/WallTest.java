package org.crediteasyloan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database shows and takes when the service's code forgets to ask. */
@QuarkusTest
class WallTest {

    private static final String TERMS = "SELECT terms FROM product WHERE product_code = ?";
    private static final String REWRITE = "UPDATE product SET terms = '{\"x\": 1}' WHERE product_code = ?";
    private static final String DRAFT = """
            INSERT INTO product (product_code, version, bank, status, terms, made_by, made_at)
            VALUES (?, 1, ?, 'DRAFT', '{}', 'maker', now())""";
    private static final String FACTS = "SELECT facts FROM matching_facts WHERE borrower_id = ?";

    @Inject
    DataSource service;

    private final String bank = "BANK-" + UUID.randomUUID();
    private final String productCode = "PRODUCT-" + UUID.randomUUID();
    private final UUID borrowerId = UUID.randomUUID();

    /** Other tests read every product there is, and these are unlike any real one. */
    @AfterEach
    void leaveNothingBehind() {
        run("DELETE FROM product WHERE product_code = ?", productCode);
        run("DELETE FROM scheme_copy WHERE scheme_code = ?", productCode);
    }

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .open("scheme_copy", "schemes as published are everybody's")
                .grants("""
                        requests matching_facts: SELECT
                        consumers matching_facts: DELETE, INSERT, SELECT, UPDATE
                        requests product: INSERT, SELECT, UPDATE
                        supervisors product: SELECT
                        requests scheme_copy: SELECT
                        consumers scheme_copy: INSERT, SELECT, UPDATE
                        """);

        walls.assertHolds();
    }

    @Test
    void aDraftIsShownToTheBankThatWroteItAlone() {
        run(DRAFT, productCode, bank);

        assertThat(as(Actor.bank(bank)).read(TERMS, productCode)).hasSize(1);
        for (Actor stranger : List.of(
                Actor.bank("BANK-HNBANK"),
                Actor.authority(bank),
                Actor.person("owner", borrowerId),
                Actor.supervisor(),
                Actor.without("requests"))) {
            assertThat(as(stranger).read(TERMS, productCode)).isEmpty();
        }
    }

    @Test
    void whatWasPublishedIsShownToEverybodyWhoIsSignedIn() {
        published();

        for (Actor reader : List.of(
                Actor.bank("BANK-HNBANK"),
                Actor.person("owner", borrowerId),
                Actor.supervisor(),
                Actor.without("requests"))) {
            assertThat(as(reader).read(TERMS, productCode)).hasSize(1);
        }
    }

    @Test
    void aProductIsRewrittenByItsOwnBankAlone() {
        published();

        assertThat(as(Actor.bank(bank)).change(REWRITE, productCode)).isEqualTo(1);
        assertThat(as(Actor.bank("BANK-HNBANK")).change(REWRITE, productCode)).isZero();
        assertThat(as(Actor.authority(bank)).change(REWRITE, productCode)).isZero();
        refused(() -> as(Actor.supervisor()).change(REWRITE, productCode));
        refused(() -> as(Actor.without("consumers")).change(REWRITE, productCode));
    }

    @Test
    void aProductIsDraftedInOnesOwnNameAndStaysThere() {
        assertThat(as(Actor.bank(bank)).change(DRAFT, productCode, bank)).isEqualTo(1);
        refused(() -> as(Actor.bank("BANK-HNBANK")).change(DRAFT, productCode, bank));
        refused(() -> as(Actor.authority(bank)).change(DRAFT, productCode, bank));
        run(DRAFT, productCode, bank);
        refused(() -> as(Actor.bank(bank))
                .change("UPDATE product SET bank = 'BANK-HNBANK' WHERE product_code = ?", productCode));
        refused(() -> as(Actor.bank(bank)).change("DELETE FROM product WHERE product_code = ?", productCode));
    }

    @Test
    void factsAreShownToWhoeverHoldsTheBorrowersMandate() {
        factsOfTheBorrower();
        mandate("owner", "1 day", "ACTIVE");

        assertThat(as(Actor.person("owner", borrowerId)).read(FACTS, borrowerId))
                .hasSize(1);
        assertThat(as(Actor.person("owner", UUID.randomUUID())).read(FACTS, borrowerId))
                .isEmpty();
        for (Actor stranger : List.of(
                Actor.person("passer-by", borrowerId),
                Actor.bank(bank),
                Actor.authority("REG-SANYA"),
                Actor.without("requests"))) {
            assertThat(as(stranger).read(FACTS, borrowerId)).isEmpty();
        }
        refused(() -> as(Actor.supervisor()).read(FACTS, borrowerId));
        refused(() -> as(Actor.without("timers")).read(FACTS, borrowerId));
    }

    @Test
    void aMandateThatEndedShowsNoFacts() {
        factsOfTheBorrower();
        mandate("ran-out", "-1 second", "ACTIVE");
        mandate("revoked", "1 day", "REVOKED");

        assertThat(as(Actor.person("ran-out", borrowerId)).read(FACTS, borrowerId))
                .isEmpty();
        assertThat(as(Actor.person("revoked", borrowerId)).read(FACTS, borrowerId))
                .isEmpty();
    }

    @Test
    void factsAndSchemesComeByEventsAlone() {
        factsOfTheBorrower();
        mandate("owner", "1 day", "ACTIVE");
        String change = "UPDATE matching_facts SET facts = '{}' WHERE borrower_id = ?";

        assertThat(as(Actor.without("consumers")).change(change, borrowerId)).isEqualTo(1);
        refused(() -> as(Actor.person("owner", borrowerId)).change(change, borrowerId));
        assertThat(as(Actor.without("consumers")).change("INSERT INTO scheme_copy VALUES (?, 1, '{}')", productCode))
                .isEqualTo(1);
        refused(() -> as(Actor.bank(bank)).change("INSERT INTO scheme_copy VALUES (?, 1, '{}')", productCode));
    }

    @Test
    void whoeverWasNotToldToActReadsNothing() {
        published();
        Wall nobody = as(Actor.without("test"));

        refused(() -> nobody.read(TERMS, productCode));
        refused(() -> nobody.read("SELECT state FROM scheme_copy"));
    }

    /** Public schemes; the kit's technical tables, which hold no participant's data or, the outbox, are read by nobody. */
    @Test
    void everyTableHasAWallOrAReasonToHaveNone() {
        List<String> open = as(Actor.without("requests")).read("""
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                    AND NOT (relrowsecurity AND relforcerowsecurity)
                ORDER BY relname""");

        assertThat(open)
                .containsExactly(
                        "audit_entry",
                        "audit_head",
                        "audit_seal",
                        "connector_heartbeat",
                        "deadline",
                        "flyway_schema_history",
                        "inbox_event",
                        "outbox_event",
                        "participant_copy",
                        "reference_copy",
                        "scheme_copy",
                        "seen_proof",
                        "unit_copy");
    }

    private void published() {
        run(DRAFT, productCode, bank);
        run(
                "UPDATE product SET status = 'LISTED', published_by = 'approver', published_at = now() WHERE product_code = ?",
                productCode);
    }

    private void factsOfTheBorrower() {
        run("INSERT INTO matching_facts VALUES (?, 1, '{}')", borrowerId);
    }

    private void mandate(String subject, String validFor, String status) {
        run(
                "INSERT INTO mandate_copy VALUES (?, 1, ?, ?, now() + ?::interval, ?, '{VIEW}')",
                UUID.randomUUID(),
                borrowerId,
                subject,
                validFor,
                status);
    }

    private static void run(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private Wall as(Actor actor) {
        return new Wall(service, actor);
    }

    private static void refused(ThrowingCallable statement) {
        assertThatExceptionOfType(Wall.Refused.class).isThrownBy(statement).matches(Wall.Refused::isByTheWall);
    }
}
