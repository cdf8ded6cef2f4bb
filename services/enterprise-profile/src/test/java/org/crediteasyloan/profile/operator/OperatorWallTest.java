package org.crediteasyloan.profile.operator;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the database itself shows and takes of operators, whatever the service asks for. */
@QuarkusTest
class OperatorWallTest extends ProfileTest {

    private static final String READ_INVITATION = "SELECT id FROM operator_invitation WHERE id = ?";
    private static final String READ_MANDATES = "SELECT id FROM mandate WHERE borrower_id = ?";
    private static final String GIVE_MANDATE = """
            INSERT INTO mandate (id, version, borrower_id, subject, scopes, origin, granted_at, valid_until, status)
            VALUES (gen_random_uuid(), 1, ?, ?, '{VIEW}', 'INVITATION', now(), now() + interval '1 day', 'ACTIVE')""";

    @Inject
    DataSource service;

    private final String operatorSubject = "operator-" + UUID.randomUUID();

    private UUID borrowerId;
    private UUID operatorId;

    @BeforeEach
    void aBusinessWithAnOperatorWhoMayLookAndAnInvitation() {
        borrowerId = mandatedBorrower(nextEnterprise());
        operator(borrowerId, operatorSubject, MandateScope.VIEW);
        operatorId = invited(borrowerId, new Person("吴雪", nextPhone()), MandateScope.VIEW);
    }

    @Test
    void onlyWhoManagesOperatorsSeesThem() {
        Wall manager = wall(Actor.person(subject, borrowerId, MandateScope.MANAGE_OPERATORS));
        Wall reader = wall(Actor.person(subject, borrowerId, MandateScope.VIEW));
        Wall operator = wall(Actor.person(operatorSubject, borrowerId, MandateScope.MANAGE_OPERATORS));

        assertThat(manager.read(READ_INVITATION, operatorId)).hasSize(1);
        assertThat(manager.read(READ_MANDATES, borrowerId)).hasSize(2);
        assertThat(reader.read(READ_INVITATION, operatorId)).isEmpty();
        assertThat(reader.read(READ_MANDATES, borrowerId)).hasSize(1);
        assertThat(operator.read(READ_INVITATION, operatorId)).isEmpty();
        assertThat(operator.read(READ_MANDATES, borrowerId)).hasSize(1);
    }

    @Test
    void whoActsForABorrowerDoesSoWithinTheScopesOfItsMandate() {
        String readBorrower = "SELECT id FROM borrower WHERE id = caller_borrower()";

        assertThat(wall(Actor.person(operatorSubject, borrowerId, MandateScope.VIEW))
                        .read(readBorrower))
                .hasSize(1);
        assertThat(wall(Actor.person(operatorSubject, borrowerId, MandateScope.CONSENT))
                        .read(readBorrower))
                .isEmpty();
    }

    @Test
    void nobodyGivesItselfAMandate() {
        Wall stranger = wall(Actor.person("stranger", borrowerId));
        Wall representative = wall(Actor.person(subject, borrowerId, MandateScope.MANAGE_OPERATORS));

        stranger.assertRefuses(GIVE_MANDATE, borrowerId, "stranger");
        representative.assertRefuses(GIVE_MANDATE, borrowerId, "somebody-else");
    }

    @Test
    void whomAnInvitationNamesIsWrittenOnce() {
        Wall manager = wall(Actor.person(subject, borrowerId, MandateScope.MANAGE_OPERATORS));

        assertThat(manager.change(
                        "UPDATE operator_invitation SET status = 'WITHDRAWN', closed_at = now() WHERE id = ?",
                        operatorId))
                .isEqualTo(1);
        manager.assertRefuses("UPDATE operator_invitation SET person_hash = 'x' WHERE id = ?", operatorId);
        manager.assertRefuses(
                "UPDATE operator_invitation SET status = 'DECLINED', closed_at = now() WHERE id = ?", operatorId);
    }

    private Wall wall(Actor actor) {
        return new Wall(service, actor);
    }
}
