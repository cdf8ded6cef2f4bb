package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.MachineAccount;
import org.crediteasyloan.local.client.MachineKeys;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.client.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A developer of a bank comes with nothing but a JDK and goes with a lead pulled and a webhook verified. */
@ExtendWith(RunningPlatform.class)
class SandboxBankTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEVELOPER = "hnrcb.administrator";
    private static final String SANDBOXES = "/participant-directory/v1/sandboxes";
    private static final String LEADS = "/whitelist/v1/leads?limit=1";
    private static final Path PROGRAM =
            Path.of("..", "sandbox-client", "Bank.java").toAbsolutePath().normalize();

    private final Platform platform = RunningPlatform.PLATFORM;

    @TempDir
    Path folder;

    @BeforeAll
    static void up() {
        RunningPlatform.up();
    }

    @Test
    void theProgramTakesADeveloperFromNothingToAVerifiedWebhook() throws Exception {
        Instant began = Instant.now();

        List<String> said = run();

        System.out.printf(
                "From nothing to the first lead pulled and the first webhook verified: %d seconds%n",
                Duration.between(began, Instant.now()).toSeconds());
        assertThat(said).anyMatch(line -> line.contains("沙箱虚构企业"));
        assertThat(said).anyMatch(line -> line.contains("verified: lead.changed"));
        assertThat(said.getLast()).startsWith("Done:");
        assertThat(run("end").getLast()).matches("SANDBOX-\\w+ ENDED");
    }

    @Test
    void aWeakKeyIsRefused() throws Exception {
        Answer answer = developer()
                .post(
                        SANDBOXES,
                        Map.of(
                                "jwk",
                                Map.of(
                                        "kty",
                                        "RSA",
                                        "use",
                                        "sig",
                                        "alg",
                                        "PS256",
                                        "kid",
                                        "weak",
                                        "e",
                                        "AQAB",
                                        "n",
                                        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("key-too-weak");
    }

    @Test
    void itsTokenIsBoundSaysWhoItIsAndOpensWhatTheAnswerSaysAndNothingElse() throws Exception {
        SigningKey key = SigningKey.generate();
        Answer opened = open(key);
        String code = opened.text("/participantCode");
        MachineAccount account = new MachineAccount(platform, code, key);
        Actor bank = Actor.machine("sandbox bank", account);

        assertThat(account.signIn(Map.of()).status()).as("without a proof").isEqualTo(400);
        assertThat(bank.get(LEADS).status()).isEqualTo(200);
        for (String path : List.of(
                "/participant-directory/v1/participants",
                "/participant-directory/v1/reference-tables",
                "/product-catalog/v1/products",
                "/loan-routing/v1/webhook-subscription")) {
            assertThat(bank.get(path).text("/code")).as(path).isEqualTo("participant-in-sandbox");
        }
        for (String path : List.of(
                SANDBOXES,
                "/enterprise-profile/v1/dead-letters",
                "/redemption/v1/dead-letters",
                "/whitelist/v1/dead-letters")) {
            assertThat(bank.get(path).status()).as(path).isEqualTo(403);
        }
        end(code);
    }

    @Test
    void whatItSeesIsItsOwnAndNoBankSeesIt() throws Exception {
        SigningKey key = SigningKey.generate();
        String code = open(key).text("/participantCode");
        Actor bank = Actor.machine("sandbox bank", new MachineAccount(platform, code, key));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !bank.get(LEADS).body().at("/items").isEmpty());

        JsonNode lead = bank.get(LEADS).body().at("/items/0");
        Actor real = Actor.machine(platform, "bank", "bank-hnrcb-machine");

        assertThat(lead.at("/nameZh").asText()).contains(code);
        assertThat(real.get("/whitelist/v1/leads/" + lead.at("/leadId").asText())
                        .status())
                .isEqualTo(404);
        end(code);
    }

    @Test
    void afterItsEndTheNextCallIsRefusedWithinASecond() throws Exception {
        SigningKey key = SigningKey.generate();
        String code = open(key).text("/participantCode");
        MachineAccount account = new MachineAccount(platform, code, key);
        Actor bank = Actor.machine("sandbox bank", account);
        assertThat(bank.get(LEADS).status()).isEqualTo(200);

        end(code);

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(1))
                .until(() -> bank.get(LEADS).status() == 403);
        assertThat(bank.get(LEADS).text("/code")).isEqualTo("participant-left");
        assertThat(new MachineAccount(platform, code, key).signIn().status()).isIn(400, 401);
    }

    @Test
    void theSameKeyTwiceIsTheSameBankAndEveryClientIsBound() throws Exception {
        SigningKey key = SigningKey.generate();
        String code = open(key).text("/participantCode");

        assertThat(open(key).text("/participantCode")).isEqualTo(code);
        JsonNode client = new RealmAdmin().client(code);
        assertThat(client.at("/attributes/dpop.bound.access.tokens").asText()).isEqualTo("true");
        assertThat(client.at("/clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(client.has("protocolMappers")).isFalse();
        end(code);
    }

    private Answer open(SigningKey key) throws Exception {
        JsonNode jwk = JSON.readTree(MachineKeys.publicKeySet(key)).at("/keys/0");
        Answer opened = developer().post(SANDBOXES, Map.of("jwk", JSON.convertValue(jwk, Map.class)));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        assertThat(opened.text("/state")).isEqualTo("READY");
        return opened;
    }

    private void end(String code) {
        Answer ended = developer().delete(SANDBOXES + "/" + code);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("/state")).isEqualTo("ENDED");
    }

    private Actor developer() {
        return Actor.person(platform, "developer", DEVELOPER);
    }

    /** Runs the program as its reader would and is the browser it asks for; what it said. */
    private List<String> run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                PROGRAM.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--issuer",
                platform.issuer(),
                "--directory",
                "http://127.0.0.1:" + RunningPlatform.ports().service(ServiceModule.named("participant-directory")),
                "--port",
                String.valueOf(freePort())));
        Process program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("| " + line);
                said.add(line);
                if (line.contains("Open in a browser: ")) {
                    signIn(URI.create(line.substring(line.indexOf("http"))));
                }
            }
        }
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as("%s", said).isZero();
        return said;
    }

    private static void signIn(URI page) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> form =
                browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        Matcher action = Pattern.compile("<form[^>]*action=\"([^\"]+)\"").matcher(form.body());
        assertThat(action.find()).as("a form to sign in with").isTrue();
        HttpRequest.Builder submitted = HttpRequest.newBuilder(
                        URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + DEVELOPER + "&password="
                        + URLEncoder.encode("local-only", StandardCharsets.UTF_8)));
        // On plain HTTP a cookie that asks for a secure connection is kept and not sent by this client.
        form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .reduce((one, other) -> one + "; " + other)
                .ifPresent(cookies -> submitted.header("Cookie", cookies));
        HttpResponse<String> signedIn =
                HttpClient.newHttpClient().send(submitted.build(), HttpResponse.BodyHandlers.ofString());
        URI back = URI.create(signedIn.headers().firstValue("Location").orElseThrow());
        browser.send(HttpRequest.newBuilder(back).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
