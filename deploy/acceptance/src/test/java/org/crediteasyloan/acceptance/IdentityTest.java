package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crediteasyloan.local.chaos.NewBank;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.MachineAccount;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.client.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and machines at the real identity provider and the real services. */
@ExtendWith(RunningPlatform.class)
class IdentityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BANK = "bank-hnrcb-machine";
    private static final String OTHER_BANK = "bank-hnbank-machine";
    private static final String LEADS = "/whitelist/v1/leads?limit=1";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Platform platform = RunningPlatform.PLATFORM;
    private final RealmAdmin admin = new RealmAdmin();
    private final HttpClient http = HttpClient.newHttpClient();

    /** Another class may have left the platform down; what runs already stays as it is. */
    @BeforeAll
    static void up() {
        RunningPlatform.up();
    }

    @Test
    void aMachineSignsInByItsKeyAndCallsWithProofs() throws Exception {
        Actor bank = Actor.machine(platform, "bank", BANK);

        assertThat(bank.get(LEADS).status()).isEqualTo(200);
        assertThat(header(bank.token())).contains("PS256");
        assertThat(claims(bank.token()))
                .containsEntry("subject_kind", "MACHINE")
                .containsEntry("participant", "BANK-HNRCB")
                .containsKey("cnf");
    }

    @Test
    void aStrangersKeySignsNobodyIn() {
        assertThat(new MachineAccount(platform, BANK, SigningKey.generate())
                        .signIn()
                        .status())
                .isIn(400, 401);
    }

    @Test
    void noSecretSignsAMachineIn() throws Exception {
        HttpResponse<String> answer =
                token(Map.of("grant_type", "client_credentials", "client_id", BANK, "client_secret", "local-only"));

        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void noPasswordIsTakenOutsideTheSignInPage() throws Exception {
        HttpResponse<String> answer = token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "platform-web",
                "username",
                "hnrcb.officer",
                "password",
                "local-only"));

        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void aMachineWithoutAProofGetsNoToken() {
        Answer answer = account(BANK).signIn(Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error")).isEqualTo("invalid_request");
    }

    @Test
    void aProofSentTwiceIsRefusedTheSecondTime() throws Exception {
        URI uri = platform.service(LEADS);
        Map<String, String> headers = Actor.machine(platform, "bank", BANK).authorization("GET", LEADS);

        assertThat(get(uri, headers).statusCode()).isEqualTo(200);
        HttpResponse<String> second = get(uri, headers);
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.body()).contains("proof-replayed");
    }

    @Test
    void aMachinesTokenIsNoBearerToken() {
        String token = Actor.machine(platform, "bank", BANK).token();

        Answer answer = Actor.withToken(platform, "thief", token).get(LEADS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("proof-missing");
    }

    @Test
    void aPersonSignsInByCodeWithPkceOnly() throws Exception {
        Actor officer = Actor.person(platform, "officer", "hnrcb.officer");
        URI withoutPkce = platform.authorizationEndpoint(Map.of(
                "response_type",
                "code",
                "client_id",
                "platform-web",
                "scope",
                "openid",
                "redirect_uri",
                "http://127.0.0.1:" + RunningPlatform.ports().base() + "/signed-in"));

        HttpResponse<String> refused = get(withoutPkce, Map.of());

        assertThat(claims(officer.token())).containsEntry("subject_kind", "PERSON");
        assertThat(refused.headers().firstValue("Location").orElse(""))
                .contains("error=invalid_request")
                .contains("code_challenge_method");
    }

    @Test
    void aMachineTakesNoStepOfATwoPersonAct() {
        Actor bank = Actor.machine(platform, "bank", BANK);

        Answer answer =
                bank.post("/loan-routing/v1/applications/00000000-0000-0000-0000-000000000000/offers", Map.of());

        assertThat(answer.text("/code")).isEqualTo("person-needed");
    }

    @Test
    void aSuspendedBankIsRefusedEverywhereWithinASecondWhileItsTokenLives() {
        Actor approver = Actor.person(platform, "approver", "operator.participant.approver");
        Actor bank = Actor.machine(platform, "other bank", OTHER_BANK);
        List<String> reads = List.of(LEADS, "/loan-routing/v1/assignments", "/product-catalog/v1/products");
        admit(approver, bank, reads);
        String participant = Onboarding.pathOf("BANK-HNBANK");
        String token = bank.token();

        assertThat(approver.post(participant + "/suspension", Map.of("reasonCode", "SUPERVISORS_ORDER"))
                        .isOk())
                .isTrue();
        Instant acknowledged = Instant.now();
        try {
            Map<String, Duration> refusedAfter = awaitRefusals(bank, reads, "participant-suspended", acknowledged);
            assertThat(refusedAfter.values())
                    .as("%s", refusedAfter)
                    .allSatisfy(after -> assertThat(after).isLessThan(A_SECOND));
            assertThat(bank.token()).as("the token it had before").isEqualTo(token);
        } finally {
            assertThat(approver.post(participant + "/resumption").isOk()).isTrue();
        }
        awaitOpen(bank, reads);
    }

    @Test
    void theRealmsNewKeyIsTrustedWithoutARestartTwiceInARow() throws Exception {
        Actor before = Actor.machine(platform, "bank", BANK);
        assertThat(before.get(LEADS).status()).isEqualTo(200);

        for (int rotation = 0; rotation < 2; rotation++) {
            admin.rotateRealmKey();
            Actor after = Actor.machine(platform, "bank", BANK);
            assertThat(header(after.token())).isNotEqualTo(header(before.token()));
            await("the new key is trusted")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> after.get(LEADS).status() == 200);
            assertThat(before.get(LEADS).status()).as("what the old key signed").isEqualTo(200);
        }
    }

    @Test
    void aBanksNewKeySignsItInAndTheOldOneNoMore() throws Exception {
        SigningKey fresh = SigningKey.generate();
        MachineAccount old = account(OTHER_BANK);
        assertThat(old.signIn().status()).isEqualTo(200);

        admin.replaceKey(OTHER_BANK, fresh);
        try {
            assertThat(old.signIn().status()).isIn(400, 401);
            assertThat(new MachineAccount(platform, OTHER_BANK, fresh).signIn().status())
                    .isEqualTo(200);
        } finally {
            admin.replaceKey(OTHER_BANK, platform.keys().keyOf(OTHER_BANK));
        }
    }

    private MachineAccount account(String clientId) {
        return new MachineAccount(platform, clientId, platform.keys().keyOf(clientId));
    }

    /** Unless it was admitted before; while it is in the sandbox its machine finds every other door closed. */
    private void admit(Actor approver, Actor bank, List<String> reads) {
        Actor maker = Actor.person(platform, "maker", "operator.participant.maker");
        NewBank admitted = new NewBank("BANK-HNBANK");
        if (maker.get(Onboarding.pathOf(admitted.code())).status() == 404) {
            Onboarding onboarding = new Onboarding(
                    maker,
                    approver,
                    (actor, path, body) ->
                            assertThat(actor.post(path, body).isOk()).as(path).isTrue());
            onboarding.proposeAndReview(admitted.code(), admitted.proposal());
            onboarding.approve(admitted.code());
            reads.forEach(path -> awaitRefusal(bank, path, "participant-in-sandbox"));
            onboarding.promote(admitted.code());
        }
        ConnectedBank.connect(admitted.code(), OTHER_BANK);
        awaitOpen(bank, reads);
    }

    /** How long after that moment the first call was refused, for each path; a call is made as soon as the one before is answered. */
    private static Map<String, Duration> awaitRefusals(Actor bank, List<String> reads, String code, Instant since) {
        Map<String, Duration> refusedAfter = new TreeMap<>();
        await("every service refuses the bank: " + code)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    for (String path : reads) {
                        if (!refusedAfter.containsKey(path)
                                && bank.get(path).text("/code").equals(code)) {
                            refusedAfter.put(path, Duration.between(since, Instant.now()));
                        }
                    }
                    return refusedAfter.size() == reads.size();
                });
        return refusedAfter;
    }

    private static void awaitRefusal(Actor bank, String path, String code) {
        await(path + " refuses the bank: " + code)
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bank.get(path).text("/code").equals(code));
    }

    private static void awaitOpen(Actor bank, List<String> reads) {
        reads.forEach(path -> await(path + " takes the bank")
                .atMost(Duration.ofSeconds(5))
                .until(() -> bank.get(path).isOk()));
    }

    private HttpResponse<String> token(Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(platform.tokenEndpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(String token) throws Exception {
        return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), Map.class);
    }
}
