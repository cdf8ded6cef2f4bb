package org.crediteasyloan.directory.key;

import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.with;
import static org.crediteasyloan.directory.Institutions.without;
import static org.crediteasyloan.directory.key.TestKeys.ellipticCurve;
import static org.crediteasyloan.directory.key.TestKeys.rsa;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyResourceTest {

    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code) + "/keys";
    private final Caller administrator =
            new Caller(TestTokens.person("fu.hong", code, "BANK", "institution-administrator"));
    private final Caller itsMachine = new Caller(TestTokens.machine("core", code, "BANK", "institution-administrator"));

    @BeforeEach
    void aBankInItsSandbox() {
        Institutions.inSandbox(Institutions.bank(code));
    }

    @Test
    void strongKeysForSigningAreTakenAndShownToEverybody() {
        for (Map<String, Object> jwk : List.of(
                rsa("rsa", 2048), ellipticCurve("p256", "P-256", "ES256"), ellipticCurve("p384", "P-384", "ES384"))) {
            administrator.post(path, key(jwk)).statusCode(201).body("usable", equalTo(true));
        }

        Caller.ofBank()
                .get(path)
                .statusCode(200)
                .body("kid", contains("rsa", "p256", "p384"))
                .body("find { it.kid == 'p256' }.jwk.crv", equalTo("P-256"));
    }

    @Test
    void aMachineTakesItsNextKeyIntoUseBeforeItGivesUpTheLastOne() {
        itsMachine.post(path, key(rsa("2026", 2048))).statusCode(201);
        itsMachine.post(path + "/2026/retirement").statusCode(409).body("code", equalTo("last-key"));
        itsMachine.post(path, key(rsa("2027", 2048))).statusCode(201);

        itsMachine.post(path + "/2026/retirement").statusCode(200).body("state", equalTo("RETIRED"));

        itsMachine.post(path + "/2026/retirement").statusCode(409).body("code", equalTo("key-not-in-use"));
        itsMachine.post(path + "/2025/retirement").statusCode(404);
        Caller.ofBank().get(path).body("usable", contains(false, true));
        administrator.post(path, key(rsa("2026", 2048))).statusCode(422).body("errors.code", contains("key-id-taken"));
    }

    @Test
    void aWeakKeyIsRefusedWithEverythingElseThatIsWrong() {
        Map<String, Object> weak = with(
                with(with(with(rsa("a b", 1024), "use", "enc"), "alg", "RS256"), "d", "AQAB"),
                "e",
                TestKeys.number(BigInteger.valueOf(3)));

        administrator
                .post(path, Map.of("jwk", weak, "expiresOn", TODAY.minusDays(1).toString()))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/jwk/d private-key",
                                "/jwk/use key-not-for-signing",
                                "/jwk/kid key-id-malformed",
                                "/jwk/alg algorithm-unfit",
                                "/jwk/n key-too-weak",
                                "/jwk/e key-too-weak",
                                "/expiresOn key-expired"));

        Caller.ofBank().get(path).body("size()", equalTo(0));
    }

    @Test
    void aPointBesideTheCurveIsNoKey() {
        Map<String, Object> beside = with(ellipticCurve("a", "P-256", "ES256"), "y", TestKeys.number(BigInteger.TWO));

        administrator
                .post(path, key(beside))
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/jwk/x key-malformed"));
    }

    @Test
    void everyOtherKeyIsNamedForWhatItLacks() {
        administrator
                .post(path, key(with(rsa("a", 2048), "kty", "oct")))
                .statusCode(422)
                .body("errors.code", contains("key-type-unknown"));
        administrator
                .post(path, key(with(ellipticCurve("a", "P-256", "ES256"), "crv", "P-521")))
                .statusCode(422)
                .body("errors.code", contains("curve-unknown"));
        administrator
                .post(path, key(with(ellipticCurve("a", "P-384", "ES256"), "kid", "b")))
                .statusCode(422)
                .body("errors.code", contains("algorithm-unfit"));
        administrator
                .post(path, key(without(with(rsa("a", 2048), "n", "??"), "e")))
                .statusCode(422)
                .body("errors.pointer", contains("/jwk/n", "/jwk/e"));
    }

    @Test
    void anExpiredKeyIsNotUsable() {
        administrator.post(path, key(rsa("old", 2048))).statusCode(201);

        TestDatabase.execute(
                "UPDATE participant_key SET expires_on = current_date - 2 WHERE participant_code = '" + code + "'");

        Caller.ofBank().get(path).body("usable", contains(false));
        administrator.post(path + "/old/retirement").statusCode(200);
    }

    @Test
    void nobodyRegistersAKeyForAnotherInstitution() {
        Caller.ofBank("institution-administrator")
                .post(path, key(rsa("theirs", 2048)))
                .statusCode(403)
                .body("code", equalTo("other-institution"));
        MAKER.post(path, key(rsa("operators", 2048))).statusCode(201);
        Caller.ofBank().get(path).body("kid", hasItem("operators"));
    }

    private static Map<String, Object> key(Map<String, Object> jwk) {
        return Map.of("jwk", jwk, "expiresOn", TODAY.plusYears(1).toString());
    }
}
