package org.crediteasyloan.profile.naturalperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a person is, the database shows to itself and to a bank with its consent, whatever a query asks. */
@QuarkusTest
class NaturalPersonWallTest extends ProfileTest {

    private static final String READ = "SELECT borrower_id FROM natural_person WHERE borrower_id = ?";

    @Inject
    DataSource service;

    private final Person farmer = new Person("符种田", nextPhone());

    private UUID borrowerId;

    @BeforeEach
    void aPersonWithAConsentForABank() {
        knowBanks();
        borrowerId = registered(signedIn(subject, farmer), farmer);
        posting(
                        signedIn(subject, farmer),
                        "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyThePersonAndItsBankSeeWhoItIs() {
        assertThat(wall(Actor.person(subject, borrowerId, MandateScope.VIEW)).read(READ, borrowerId))
                .hasSize(1);
        assertThat(wall(Actor.bank(BANK.value())).read(READ, borrowerId)).hasSize(1);
        assertThat(wall(Actor.bank(OTHER_BANK.value())).read(READ, borrowerId)).isEmpty();
        assertThat(wall(Actor.person("a-stranger", borrowerId, MandateScope.VIEW))
                        .read(READ, borrowerId))
                .isEmpty();
    }

    @Test
    void whoseIdentityItIsIsWrittenOnce() {
        Wall own = wall(Actor.person(subject, borrowerId, MandateScope.APPLY));

        assertThatThrownBy(() ->
                        own.change("UPDATE natural_person SET identity_hash = 'x' WHERE borrower_id = ?", borrowerId))
                .isInstanceOfSatisfying(
                        Wall.Refused.class,
                        refused -> assertThat(refused.isByTheWall()).isTrue());
        assertThat(own.change("UPDATE natural_person SET phone = phone WHERE borrower_id = ?", borrowerId))
                .isEqualTo(1);
    }

    private Wall wall(Actor actor) {
        return new Wall(service, actor);
    }
}
