package org.crediteasyloan.kit.test.tokens;

import java.util.Map;

/**
 * Starting points for tokens: {@code given().filter(TestTokens.person("li.na", "BANK-HNRCB", "BANK", "account-manager").sent())}.
 *
 * <p>Issuer and audience are {@value #ISSUER}; a token lives from a minute ago to in ten minutes.
 */
public final class TestTokens {

    public static final String ISSUER = "credit-easy-loan";

    private TestTokens() {}

    /** A person of an institution; duties are realm roles. */
    public static TestToken person(String subject, String participantCode, String participantKind, String... duties) {
        return TestToken.of(subject)
                .with("participant", participantCode)
                .with("participant_kind", participantKind)
                .withDuties(duties);
    }

    /** A person who is, or acts for, a borrower: real name and phone are verified at sign-in. */
    public static TestToken borrowerPerson(String subject, String realName, String phone) {
        return TestToken.of(subject)
                .with("participant_kind", "BORROWER")
                .with("real_name", realName)
                .with("phone", phone);
    }

    /** A client of an institution's own system, signed in without a person; its token is bound to a key of its own. */
    public static TestToken machine(String clientId, String participantCode, String participantKind, String... duties) {
        return TestToken.of("service-account-" + clientId)
                .with("subject_kind", "MACHINE")
                .boundTo(ProofKey.generate())
                .with("client_id", clientId)
                .with("azp", clientId)
                .with("participant", participantCode)
                .with("participant_kind", participantKind)
                .withDuties(duties);
    }

    /** What everybody may know: the key that verifies these tokens, base64 of its X.509 form. */
    public static String publicKey() {
        return SigningKey.ofThisRun().publicKeyText();
    }

    /** What a service has to be told to verify these tokens. */
    public static Map<String, String> configuration() {
        return Map.of("quarkus.oidc.auth-server-url", TestIssuer.url(), "quarkus.oidc.token.audience", ISSUER);
    }
}
