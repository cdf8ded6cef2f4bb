package org.crediteasyloan.kit.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.ProofKey;
import org.crediteasyloan.kit.test.tokens.TestProof;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** Tokens that are wrong in themselves, each sent as a person's and, with a proof that fits the wrong token, as a machine's. */
final class BadTokens {

    private static final int CHANGES = 120;

    private final String url;
    private final ForgedTexts forged;
    private final ProofKey key = ProofKey.generate();
    private final TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK");
    private final TestToken machine =
            TestTokens.machine("hnrcb-core", "BANK-HNRCB", "BANK").boundTo(key);

    BadTokens(String url, long seed) {
        this.url = url;
        this.forged = new ForgedTexts(seed);
    }

    List<BadCredentials> all() {
        List<BadCredentials> all = new ArrayList<>();
        texts(person).forEach((name, token) -> all.add(BadCredentials.bearer(name, token)));
        texts(machine).forEach((name, token) -> all.add(BadCredentials.dpop(name, token, proof(token))));
        all.addAll(wrongSchemes());
        return all;
    }

    private Map<String, String> texts(TestToken good) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.putAll(forged.tampered(good.bearer(), CHANGES));
        texts.putAll(forged.withWeakAlgorithms(good.bearer(), TestTokens.publicKey()));
        wrongClaims(good).forEach((name, token) -> texts.put(name, token.bearer()));
        wrongHeaders(good).forEach((name, token) -> texts.put(name, token.bearer()));
        return texts;
    }

    /** Signed with the right key, so that nothing but the claim can be the reason. */
    private static Map<String, TestToken> wrongClaims(TestToken good) {
        Map<String, TestToken> tokens = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        for (String claim : List.of("iss", "aud", "exp", "sub", "subject_kind")) {
            tokens.put("without " + claim, good.without(claim));
        }
        for (int power = 0; power < 20; power++) {
            tokens.put("expired for " + (60L + (1L << power)) + " s", good.with("exp", now - 60 - (1L << power)));
            tokens.put(
                    "not valid for " + (3_600L + (1L << power)) + " s", good.with("nbf", now + 3_600 + (1L << power)));
        }
        for (Object never : List.of(0, -1, "tomorrow", List.of(), Map.of())) {
            tokens.put("exp " + never, good.with("exp", never));
        }
        String right = TestTokens.ISSUER;
        for (String wrong : List.of(
                "",
                " ",
                right + " ",
                right + "/",
                right + "2",
                right.toUpperCase(java.util.Locale.ROOT),
                "https://" + right,
                "http://127.0.0.1/realms/master",
                "account",
                "null",
                "*",
                right + "," + right,
                right + "\u0000",
                "crediteasyloan",
                "ｃredit-easy-loan")) {
            tokens.put("issuer '" + wrong + "'", good.with("iss", wrong));
            tokens.put("audience '" + wrong + "'", good.with("aud", wrong));
            tokens.put("audiences of '" + wrong + "'", good.with("aud", List.of(wrong, "account")));
        }
        for (Object wrong : List.of(7, true, List.of(), Map.of(), List.of(7), Map.of("aud", right))) {
            tokens.put("issuer " + wrong, good.with("iss", wrong));
            tokens.put("audience " + wrong, good.with("aud", wrong));
            tokens.put("subject kind " + wrong, good.with("subject_kind", wrong));
        }
        for (String wrong : List.of("", "person", "machine", "PERSON ", "ROBOT", "PERSON,MACHINE")) {
            tokens.put("subject kind '" + wrong + "'", good.with("subject_kind", wrong));
        }
        tokens.put("forged", good.forged());
        tokens.put("forged and expired", good.forged().expired());
        tokens.put("an hour after its end", good.expired());
        return tokens;
    }

    /** A header that brings its own key is signed by that key's owner. */
    private static Map<String, TestToken> wrongHeaders(TestToken good) {
        Map<String, TestToken> tokens = new LinkedHashMap<>();
        TestToken stranger = good.forged();
        tokens.put(
                "with its own jwk",
                stranger.withHeader("jwk", ProofKey.generate().publicJwk()));
        tokens.put("with its own jku", stranger.withHeader("jku", "http://127.0.0.1:1/keys"));
        tokens.put("with its own x5u", stranger.withHeader("x5u", "http://127.0.0.1:1/chain"));
        tokens.put("with its own x5c", stranger.withHeader("x5c", List.of("MIIB")));
        for (String kid : List.of("", "../../dev/null", "' OR 1=1 --", "/dev/null", "a".repeat(2_000), "\u0000")) {
            tokens.put(
                    "with kid '" + kid.substring(0, Math.min(kid.length(), 20)) + "'", stranger.withHeader("kid", kid));
        }
        tokens.put(
                "with an extension nobody knows",
                good.withHeader("crit", List.of("b64-2")).withHeader("b64-2", true));
        tokens.put("compressed", stranger.withHeader("zip", "DEF"));
        tokens.put("of nested content", stranger.withHeader("cty", "JWT"));
        return tokens;
    }

    private List<BadCredentials> wrongSchemes() {
        List<BadCredentials> all = new ArrayList<>();
        String bound = machine.bearer();
        String free = person.bearer();
        String unbound = machine.unbound().bearer();
        all.add(BadCredentials.bearer("a bound token", bound));
        all.add(BadCredentials.bearer("a bound token with its proof", bound).withHeader("DPoP", proof(bound)));
        all.add(BadCredentials.bearer("a machine's token that is not bound", unbound));
        all.add(BadCredentials.dpop("an unbound token", unbound, proof(unbound)));
        all.add(BadCredentials.dpop("a person's token", free, proof(free)));
        for (String scheme : List.of("Basic", "Token", "Digest", "Negotiate", "Bearer,", "JWT", "OAuth", "")) {
            for (String token : List.of(free, bound)) {
                all.add(BadCredentials.of("scheme '" + scheme + "'", "Authorization", (scheme + " " + token).strip()));
            }
        }
        for (String header : List.of("Bearer", "DPoP", "bearer ", "dpop ", "Bearer null", "DPoP null", ".", "{}")) {
            all.add(BadCredentials.of("authorization '" + header + "'", "Authorization", header));
        }
        for (String second : List.of(free, bound, "x", person.forged().bearer())) {
            all.add(BadCredentials.bearer("a second authorization", free)
                    .withHeader("Authorization", "Bearer " + second));
            all.add(BadCredentials.dpop("a second authorization", bound, proof(bound))
                    .withHeader("Authorization", "Bearer " + second));
        }
        for (Object wrong : List.of(
                Map.of(),
                Map.of("jkt", ""),
                Map.of("jkt", 7),
                Map.of("jkt", UUID.randomUUID().toString()),
                Map.of("x5t#S256", key.thumbprint()),
                Map.of("kid", key.thumbprint()),
                Map.of("jkt", key.thumbprint(), "x5t#S256", key.thumbprint()),
                List.of(key.thumbprint()),
                "bound",
                7)) {
            String token = machine.with("cnf", wrong).bearer();
            all.add(BadCredentials.dpop("bound to " + wrong, token, proof(token)));
            all.add(BadCredentials.bearer(
                    "bound to " + wrong, machine.with("cnf", wrong).bearer()));
        }
        return all;
    }

    private String proof(String token) {
        return TestProof.of(key, "GET", url, token).text();
    }
}
