package org.crediteasyloan.profile;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.PersonalSteps;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person invites, another accepts: neither is a machine. */
@QuarkusTest
class PersonalStepsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/operators", "/operator-invitations/%s/acceptance"})
    void aMachineTakesNoStepOfAnInvitation(String step) {
        PersonalSteps.assertRefused(
                TestTokens.machine("borrowers-system", "CHANNEL-X", "CHANNEL", Duty.BORROWER),
                "POST",
                ProfileTest.ROOT + step.formatted(UUID.randomUUID()),
                "application/json");
    }
}
