package org.crediteasyloan.bench.running;

import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/** The person of the sample data whose enterprise has consents, applications and a loan since the demo. */
public record SampleBorrower(OwnPlatform platform, Actor person, String borrowerId) {

    private static final String USERNAME = "borrower.yang";
    private static final String USCC = "93460108MA5UY3W78E";

    public static SampleBorrower signIn(OwnPlatform platform) {
        Actor person = Actor.person(platform.address(), USERNAME, USERNAME);
        Answer mandate = person.post("/enterprise-profile/v1/mandates", Map.of("uscc", USCC));
        if (!mandate.isOk()) {
            throw new PlatformFailure("The sample borrower has no mandate: " + mandate.status() + " " + mandate.body());
        }
        return new SampleBorrower(platform, person, mandate.text("/borrowerId"));
    }

    /**
     * The same person once more, with a token of its own. It is there when this returns, since Keycloak takes sign-ins of one
     * person at the same moment for somebody who tries passwords.
     */
    public Actor anotherSignIn() {
        Actor again = Actor.person(platform.address(), USERNAME, USERNAME);
        again.token();
        again.actFor(borrowerId);
        return again;
    }

    /** A product its bank lends without asking a department first. */
    public String productCode() {
        return "HNRCB-SERVICE";
    }
}
