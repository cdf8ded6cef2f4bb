package org.crediteasyloan.kit.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.tokens.ProofKey;
import org.crediteasyloan.kit.test.tokens.TestProof;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A good bound token with DPoP proofs that are wrong in one thing each. */
final class BadProofs {

    private static final int CHANGES_AT_A_TIME = 30;
    private static final int TIMES = 4;
    private static final int AGES = 60;

    private final String url;
    private final Random random;
    private final ForgedTexts forged;
    private final ProofKey key = ProofKey.generate();
    private final ProofKey otherKey = ProofKey.generate();
    private final TestToken machine = TestTokens.machine("hnrcb-core", "BANK-HNRCB", "BANK");
    private final String token = machine.boundTo(key).bearer();

    BadProofs(String url, long seed) {
        this.url = url;
        this.random = new Random(seed);
        this.forged = new ForgedTexts(seed);
    }

    /** Each proof is written down as the stream comes to it, so that its age is no second defect. */
    Stream<BadCredentials> all() {
        String publicKey = Base64.getEncoder().encodeToString(key.publicKey().getEncoded());
        Stream<BadCredentials> altered = Stream.concat(
                        Stream.generate(() -> forged.tampered(good().text(), CHANGES_AT_A_TIME))
                                .limit(TIMES),
                        Stream.generate(() -> forged.withWeakAlgorithms(good().text(), publicKey))
                                .limit(1))
                .flatMap(texts -> texts.entrySet().stream())
                .map(text -> proof(text.getKey(), text.getValue()));
        Stream<BadCredentials> wrong = Stream.of(wrongClaims(), wrongKeys())
                .flatMap(proofs -> proofs.entrySet().stream())
                .map(proof -> proof(proof.getKey(), proof.getValue().text()));
        Stream<BadCredentials> other = Stream.of(
                        () -> BadCredentials.of("machine, no proof", "Authorization", "DPoP " + token),
                        () -> proof("empty", ""),
                        () -> ofRsaKey("RS256"),
                        () -> ofRsaKey("PS512"),
                        () -> proof("twice", good().text()).withHeader("DPoP", good().text()),
                        (Supplier<BadCredentials>) () -> proof("that is the token", token))
                .map(Supplier::get);
        return Stream.of(altered, wrong, other).flatMap(part -> part);
    }

    /** What is refused the second time it is sent. */
    Stream<BadCredentials> good(int number) {
        return Stream.iterate(1, next -> next + 1).limit(number).map(next -> proof("good " + next, good().text()));
    }

    /** Good in everything but, perhaps, the algorithm. */
    BadCredentials ofRsaKey(String algorithm) {
        try {
            RsaJsonWebKey rsaKey = RsaJwkGenerator.generateJwk(2_048);
            String bound = machine.with("cnf", Map.of("jkt", rsaKey.calculateBase64urlEncodedThumbprint("SHA-256")))
                    .bearer();
            String claims = TestProof.of(key, "GET", url, bound).unsigned().split("\\.")[1];
            JsonWebSignature proof = new JsonWebSignature();
            proof.setHeader("typ", "dpop+jwt");
            proof.setAlgorithmHeaderValue(algorithm);
            proof.setJwkHeader(rsaKey);
            proof.setKey(rsaKey.getPrivateKey());
            proof.setPayload(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
            return BadCredentials.dpop("proof by " + algorithm, bound, proof.getCompactSerialization());
        } catch (JoseException unsigned) {
            throw new AssertionError("Cannot sign by " + algorithm, unsigned);
        }
    }

    private BadCredentials proof(String name, String text) {
        return BadCredentials.dpop("proof " + name, token, text);
    }

    private TestProof good() {
        return TestProof.of(key, "GET", url, token);
    }

    private Map<String, TestProof> wrongClaims() {
        Map<String, TestProof> proofs = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        for (String claim : List.of("jti", "htm", "htu", "iat", "ath")) {
            proofs.put("without " + claim, good().without(claim));
            for (Object wrong : List.of("", 0, -1, true, List.of(), Map.of(), "x".repeat(3_000))) {
                if (!(claim.equals("jti") && wrong.equals(""))) {
                    proofs.put(
                            claim + " "
                                    + wrong.toString()
                                            .substring(
                                                    0,
                                                    Math.min(8, wrong.toString().length()))
                                    + wrong.getClass().getSimpleName(),
                            good().with(claim, wrong));
                }
            }
        }
        proofs.put("jti empty", good().with("jti", ""));
        for (String method :
                List.of("POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "get", "Get", " GET", "GET ", "*")) {
            proofs.put("for method " + method, good().with("htm", method));
        }
        for (String other : List.of(
                url + "?a=b",
                url + "#a",
                url + "/",
                url + "s",
                url.replace("http:", "https:"),
                url.toUpperCase(java.util.Locale.ROOT),
                url.replace("/bank", "/borrower"),
                url.replace("/bank", ""),
                url.replace("/bank", "/%62ank"),
                url.replace("/probe", "//probe"),
                url.replace("/probe", "/x/../probe"),
                url.replace("//", "//li@"),
                url.replaceFirst(":\\d+", ""),
                url.replaceFirst(":\\d+", ":1"),
                "/probe/bank",
                "http://other.example/probe/bank",
                "null",
                " " + url,
                url + " ")) {
            proofs.put("for " + other, good().with("htu", other));
        }
        for (int age = 0; age < AGES; age++) {
            long seconds = 63 + (long) (random.nextDouble() * (1L << (age / 2)));
            proofs.put("made " + seconds + " s ago, " + age, good().with("iat", now - seconds));
            proofs.put("made in " + (3_600 + seconds) + " s, " + age, good().with("iat", now + 3_600 + seconds));
        }
        for (Object never : List.of("now", String.valueOf(now), Long.MAX_VALUE, Long.MIN_VALUE, 1e300, List.of(now))) {
            proofs.put("made at " + never, good().with("iat", never));
        }
        for (String other : List.of(
                machine.boundTo(key).bearer(),
                machine.bearer(),
                token + "x",
                token.toLowerCase(java.util.Locale.ROOT))) {
            proofs.put("for another token " + proofs.size(), TestProof.of(key, "GET", url, other));
        }
        return proofs;
    }

    private Map<String, TestProof> wrongKeys() {
        Map<String, TestProof> proofs = new LinkedHashMap<>();
        for (int other = 0; other < 20; other++) {
            ProofKey stranger = ProofKey.generate();
            proofs.put("signed by stranger " + other, good().signedBy(stranger));
            proofs.put("of stranger " + other, TestProof.of(stranger, "GET", url, token));
            proofs.put("showing stranger " + other, good().withHeader("jwk", stranger.publicJwk()));
        }
        proofs.put("with a private key", good().withHeader("jwk", key.privateJwk()));
        proofs.put("without a key", good().withoutHeader("jwk"));
        for (Object jwk : List.of(
                "",
                7,
                List.of(),
                Map.of(),
                Map.of("kty", "EC"),
                Map.of("kty", "oct", "k", "AAAA"),
                Map.of("kty", "X"),
                Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"),
                Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"))) {
            proofs.put("with key " + jwk, good().withHeader("jwk", jwk));
        }
        for (Object type : List.of("", "JWT", "jwt", "dpop", "DPOP+JWT", "at+jwt", 7, List.of("dpop+jwt"))) {
            proofs.put("of type " + type, good().withHeader("typ", type));
        }
        proofs.put("without type", good().withoutHeader("typ"));
        proofs.put("without algorithm", good().withoutHeader("alg"));
        proofs.put(
                "with an extension nobody knows",
                good().withHeader("crit", List.of("x")).withHeader("x", 1));
        proofs.put(
                "of the other key's owner",
                TestProof.of(otherKey, "GET", url, machine.boundTo(otherKey).bearer()));
        return proofs;
    }
}
