package org.crediteasyloan.profile;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.PersonalSteps;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person invites, another accepts; one asks to look, another lets it: none is a machine. */
@QuarkusTest
class PersonalStepsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/natural-persons",
                "/households",
                "/household-members",
                "/household-members/%s/nomination",
                "/household-members/%s/takeover",
                "/household-members/%s/departure",
                "/household-invitations/%s/agreement",
                "/operators",
                "/bureau-products",
                "/bureau-products/A-PRODUCT/versions/1/publication",
                "/bureau-products/A-PRODUCT/withdrawal",
                "/report-subscriptions",
                "/report-subscriptions/%s/acceptance",
                "/report-subscriptions/%s/end",
                "/usage-lines/%s/dispute",
                "/usage-lines/%s/dispute-answer",
                "/operator-invitations/%s/acceptance",
                "/help-sessions",
                "/help-sessions/%s/approval"
            })
    void aMachineTakesNoStep(String step) {
        PersonalSteps.assertRefused(
                TestTokens.machine(
                        "borrowers-system",
                        "CHANNEL-X",
                        "CHANNEL",
                        Duty.BORROWER,
                        Duty.HELP_DESK,
                        Duty.PRODUCT_MAKER,
                        Duty.PRODUCT_APPROVER),
                "POST",
                ProfileTest.ROOT + step.formatted(UUID.randomUUID()),
                "application/json");
    }
}
