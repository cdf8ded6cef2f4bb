import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bank's first half hour with the platform, in one file and with nothing but a JDK (17 or later): opens a sandbox bank, signs in as its
 * machine, pulls leads by cursor, works on one, and verifies a webhook. Read it next to docs/bank-in-30-minutes.md; copy what you need.
 *
 * <pre>
 *   java Bank.java                          on the local platform
 *   java Bank.java --issuer URL --directory URL [--port 8899] [--key bank-key.pem]
 *   java Bank.java end                      ends the bank of this key
 * </pre>
 */
public final class Bank {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Map<String, String> options;
    private final Browser browser;

    private Bank(Map<String, String> options, Browser browser) {
        this.options = options;
        this.browser = browser;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "issuer", "http://127.0.0.1:18003/realms/credit-easy-loan",
                "directory", "http://127.0.0.1:18011",
                "port", "8899",
                "key", "bank-key.pem"));
        boolean ends = arguments.length > 0 && arguments[0].equals("end");
        for (int at = ends ? 1 : 0; at + 1 < arguments.length; at += 2) {
            options.put(arguments[at].replaceFirst("^--", ""), arguments[at + 1]);
        }
        try (Browser browser = new Browser(Integer.parseInt(options.get("port")))) {
            Bank bank = new Bank(options, browser);
            if (ends) {
                bank.end();
            } else {
                bank.fromNothing();
            }
        }
    }

    private void fromNothing() throws Exception {
        say("1. A key of our own; the private half stays in " + options.get("key"));
        Key key = Key.in(Path.of(options.get("key")));

        say("2. A person signs in and opens a sandbox bank for the public half");
        String person = signIn();
        Map<String, Object> bank = open(person, key);
        say("   " + bank.get("participantCode") + " until " + bank.get("endsAt"));
        String whitelist = services(bank).get("whitelist");

        say("3. The bank's machine signs in: private_key_jwt, and a token bound to our key (DPoP)");
        Machine machine = new Machine(bank, key);
        machine.token();

        say("4. It pulls leads by cursor, page by page until one is empty");
        List<Map<String, Object>> leads = new ArrayList<>();
        String cursor = pull(machine, whitelist, "", leads);
        // The data are made when the service hears of the bank, a moment after it was opened.
        for (int tries = 0; leads.isEmpty() && tries < 60; tries++) {
            Thread.sleep(500);
            cursor = pull(machine, whitelist, cursor, leads);
        }
        check(!leads.isEmpty(), "no lead came");
        Map<String, Object> first = leads.stream()
                .filter(lead -> lead.get("status").equals("OPEN"))
                .findFirst()
                .orElseThrow();
        say("   " + leads.size() + " leads; the first open one: " + first.get("nameZh") + ", " + first.get("leadId"));

        say("5. It takes that lead, says what came of it, and gives it back");
        String lead = whitelist + "/whitelist/v1/leads/" + first.get("leadId");
        say("   " + machine.call("POST", lead + "/lease", null).get("status"));
        machine.call("POST", lead + "/feedback", "{\"outcomeCode\":\"CONTACTED\"}");
        say("   " + machine.call("POST", lead + "/release", null).get("status"));
        cursor = pull(machine, whitelist, cursor, new ArrayList<>());

        say("6. It subscribes, and is called when its feed has something new");
        String hooks = whitelist + "/whitelist/v1/webhook-subscription";
        String wish = "{\"url\":\"http://127.0.0.1:%s/hook\",\"after\":\"%s\"}".formatted(options.get("port"), cursor);
        Map<String, Object> subscription = machine.call("POST", hooks, wish);
        Webhook webhook = new Webhook((String) subscription.get("secret"));
        String made = (String) machine.call("POST", whitelist + "/whitelist/v1/sandbox-leads", null)
                .get("leadId");
        Browser.Call call = browser.nextCall(Duration.ofSeconds(60));
        check(webhook.isGenuine(call), "the call's signature is not the platform's");
        check(!webhook.isGenuine(call.withBody(call.body() + " ")), "a changed body passes for genuine");
        check(webhook.isNew(call), "the call came before");
        Map<String, Object> told = Json.object(call.body());
        say("   verified: " + told.get("type") + " " + ((Map<?, ?>) told.get("data")).get("id"));

        List<Map<String, Object>> news = new ArrayList<>();
        for (int tries = 0; news.stream().noneMatch(one -> made.equals(one.get("leadId"))); tries++) {
            check(tries < 60, "the lead we made is not in the feed");
            Thread.sleep(tries == 0 ? 0 : 500);
            cursor = pull(machine, whitelist, cursor, news);
        }
        machine.call("DELETE", hooks, null);
        say("Done: first lead pulled, first webhook verified. Bank " + bank.get("participantCode"));
    }

    private void end() throws Exception {
        Key key = Key.in(Path.of(options.get("key")));
        String person = signIn();
        Map<String, Object> bank = open(person, key);
        Map<String, Object> ended = Json.object(send(
                "DELETE",
                options.get("directory") + "/participant-directory/v1/sandboxes/" + bank.get("participantCode"),
                Map.of("Authorization", "Bearer " + person),
                null));
        say(ended.get("participantCode") + " " + ended.get("state"));
    }

    /** Twice with the same key is the same bank, so that this may be run again. */
    private Map<String, Object> open(String person, Key key) throws Exception {
        String jwk = Json.write(key.publicJwk());
        String sandboxes = options.get("directory") + "/participant-directory/v1/sandboxes";
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + person,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Map<String, Object> bank = Json.object(send("POST", sandboxes, headers, "{\"jwk\":" + jwk + "}"));
        for (int tries = 0; bank.get("state").equals("PREPARING") && tries < 60; tries++) {
            Thread.sleep(1_000);
            bank = Json.object(send("GET", sandboxes + "/" + bank.get("participantCode"), headers, null));
        }
        check(bank.get("state").equals("READY"), "the bank is " + bank.get("state"));
        return bank;
    }

    private static Map<String, String> services(Map<String, Object> bank) {
        return ((List<?>) bank.get("services"))
                .stream()
                        .map(service -> (Map<?, ?>) service)
                        .collect(Collectors.toMap(
                                service -> (String) service.get("name"), service -> (String) service.get("url")));
    }

    /** To the end of the feed; the cursor to go on from. Keep it: nothing is missed and nothing comes twice. */
    private static String pull(Machine machine, String whitelist, String cursor, List<Map<String, Object>> leads)
            throws Exception {
        String after = cursor;
        while (true) {
            Map<String, Object> page =
                    machine.call("GET", whitelist + "/whitelist/v1/leads?limit=10&after=" + encode(after), null);
            List<Map<String, Object>> items = Json.objects(page.get("items"));
            after = (String) page.get("next");
            if (items.isEmpty()) {
                return after;
            }
            leads.addAll(items);
        }
    }

    /** Authorisation code with PKCE: the person signs in at the identity provider, which sends the browser back to us with a code. */
    private String signIn() throws Exception {
        String verifier = random();
        String redirect = "http://127.0.0.1:" + options.get("port") + "/signed-in";
        String state = random();
        String address = options.get("issuer") + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "platform-web",
                        "scope", "openid",
                        "redirect_uri", redirect,
                        "state", state,
                        "code_challenge_method", "S256",
                        "code_challenge", Key.hash(verifier)));
        say("   Open in a browser: " + address);
        Map<String, String> answer = browser.signedIn(Duration.ofMinutes(10));
        check(state.equals(answer.get("state")), "somebody else's sign-in came back");
        Map<String, Object> tokens = Json.object(send(
                "POST",
                options.get("issuer") + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "platform-web",
                        "code",
                        answer.get("code"),
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier))));
        return (String) tokens.get("access_token");
    }

    /** The bank's own system. */
    private static final class Machine {

        private final String clientId;
        private final String issuer;
        private final String tokenEndpoint;
        private final Key key;
        private String token = "";
        private Instant goodUntil = Instant.EPOCH;

        Machine(Map<String, Object> bank, Key key) {
            this.clientId = (String) bank.get("clientId");
            this.issuer = (String) bank.get("issuer");
            this.tokenEndpoint = (String) bank.get("tokenEndpoint");
            this.key = key;
        }

        /** A new one before the last one ends. */
        String token() throws Exception {
            if (Instant.now().isBefore(goodUntil)) {
                return token;
            }
            long now = Instant.now().getEpochSecond();
            String assertion = key.sign(
                    Map.of("alg", "PS256", "typ", "JWT", "kid", key.id()),
                    Map.of(
                            "iss", clientId,
                            "sub", clientId,
                            "aud", issuer,
                            "jti", UUID.randomUUID().toString(),
                            "iat", now,
                            "exp", now + 60));
            Map<String, Object> answer = Json.object(send(
                    "POST",
                    tokenEndpoint,
                    Map.of(
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "DPoP",
                            proof("POST", tokenEndpoint, Map.of())),
                    form(Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            clientId,
                            "client_assertion_type",
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                            "client_assertion",
                            assertion))));
            token = (String) answer.get("access_token");
            goodUntil = Instant.now().plusSeconds(((Number) answer.get("expires_in")).longValue() - 30);
            return token;
        }

        Map<String, Object> call(String method, String address, String json) throws Exception {
            String bound = token();
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Authorization", "DPoP " + bound);
            headers.put("DPoP", proof(method, address, Map.of("ath", Key.hash(bound))));
            // Keep the key of a request that was not answered, and send it again under the same one: it happens once.
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            if (json != null) {
                headers.put("Content-Type", "application/json");
            }
            return Json.object(send(method, address, headers, json));
        }

        /** Good for one request, now: this method at this address, without its query. */
        private String proof(String method, String address, Map<String, String> more) {
            Map<String, Object> claims = new LinkedHashMap<>(more);
            claims.put("jti", UUID.randomUUID().toString());
            claims.put("htm", method);
            claims.put("htu", address.replaceFirst("\\?.*", ""));
            claims.put("iat", Instant.now().getEpochSecond());
            return key.sign(Map.of("typ", "dpop+jwt", "alg", "PS256", "jwk", key.proofJwk()), claims);
        }
    }

    /** Standard Webhooks (standardwebhooks.com), verified before the body is read. */
    private static final class Webhook {

        private final byte[] secret;
        private final Set<String> seen = new HashSet<>();

        Webhook(String secret) {
            this.secret = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        }

        boolean isGenuine(Browser.Call call) throws GeneralSecurityException {
            long sentAt = Long.parseLong(call.header("webhook-timestamp"));
            // An old call that somebody sends again is none of ours.
            if (Math.abs(Instant.now().getEpochSecond() - sentAt) > 300) {
                return false;
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] expected = mac.doFinal(
                    (call.header("webhook-id") + "." + sentAt + "." + call.body()).getBytes(StandardCharsets.UTF_8));
            return Arrays.stream(call.header("webhook-signature").split(" "))
                    .filter(one -> one.startsWith("v1,"))
                    .anyMatch(one ->
                            MessageDigest.isEqual(expected, Base64.getDecoder().decode(one.substring("v1,".length()))));
        }

        /** A call whose answer was lost comes again with the same id. */
        boolean isNew(Browser.Call call) {
            return seen.add(call.header("webhook-id"));
        }
    }

    /** Our end of the two things that come to us: the browser with its code, and the platform's calls. */
    private static final class Browser implements AutoCloseable {

        record Call(Map<String, String> headers, String body) {
            String header(String name) {
                return headers.getOrDefault(name, "");
            }

            Call withBody(String other) {
                return new Call(headers, other);
            }
        }

        private final BlockingQueue<Map<String, String>> signIns = new LinkedBlockingQueue<>();
        private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        private final HttpServer server;

        Browser(int port) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.createContext("/signed-in", exchange -> {
                Map<String, String> query = Arrays.stream(
                                exchange.getRequestURI().getRawQuery().split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(
                                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
                answer(exchange, 200, "You are signed in; go back to the terminal.");
                signIns.add(query);
            });
            // Answered first and worked on afterwards: the next call waits for the answer to this one.
            server.createContext("/hook", exchange -> {
                Map<String, String> headers = new LinkedHashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, 204, "");
                calls.add(new Call(headers, body));
            });
            server.start();
        }

        Map<String, String> signedIn(Duration patience) throws InterruptedException {
            return awaited(signIns.poll(patience.toSeconds(), TimeUnit.SECONDS), "nobody signed in");
        }

        Call nextCall(Duration patience) throws InterruptedException {
            return awaited(calls.poll(patience.toSeconds(), TimeUnit.SECONDS), "no call came");
        }

        private static <T> T awaited(T came, String otherwise) {
            check(came != null, otherwise);
            return came;
        }

        private static void answer(HttpExchange exchange, int status, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** An RSA key that signs as PS256 (RFC 7518). */
    private record Key(RSAPrivateCrtKey secret) {

        private static final PSSParameterSpec PS256 = new PSSParameterSpec(
                "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

        /** As {@code openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out bank-key.pem} writes it; made when it is not there. */
        static Key in(Path file) throws Exception {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                byte[] made = generator.generateKeyPair().getPrivate().getEncoded();
                Files.writeString(
                        file,
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(made)
                                + "\n-----END PRIVATE KEY-----\n");
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            return new Key((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))));
        }

        /** The members a proof shows; of these the thumbprint is made (RFC 7638). */
        Map<String, Object> proofJwk() {
            Map<String, Object> jwk = new LinkedHashMap<>();
            jwk.put("e", number(secret.getPublicExponent()));
            jwk.put("kty", "RSA");
            jwk.put("n", number(secret.getModulus()));
            return jwk;
        }

        Map<String, Object> publicJwk() {
            Map<String, Object> jwk = proofJwk();
            jwk.put("kid", id());
            jwk.put("use", "sig");
            jwk.put("alg", "PS256");
            return jwk;
        }

        String id() {
            return hash(Json.write(proofJwk()));
        }

        String sign(Map<String, ?> header, Map<String, ?> claims) {
            String content = encoded(Json.write(header)) + "." + encoded(Json.write(claims));
            try {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(PS256);
                signature.initSign(secret);
                signature.update(content.getBytes(StandardCharsets.US_ASCII));
                return content + "." + encoded(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static String hash(String text) {
            try {
                return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String encoded(String text) {
            return encoded(text.getBytes(StandardCharsets.UTF_8));
        }

        static String encoded(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        private static String number(BigInteger number) {
            byte[] bytes = number.toByteArray();
            return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        }
    }

    private static String send(String method, String address, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        check(
                answer.statusCode() / 100 == 2,
                method + " " + address + " was answered " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Key.encoded(bytes);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** As much of JSON as is needed here; a program has a library for it. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(String text) {
            return (Map<String, Object>) new Json(text).value();
        }

        @SuppressWarnings("unchecked")
        static List<Map<String, Object>> objects(Object list) {
            return (List<Map<String, Object>>) list;
        }

        static String write(Map<String, ?> object) {
            return object.entrySet().stream()
                    .map(member -> "\"" + member.getKey() + "\":" + written(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @SuppressWarnings("unchecked")
        private static String written(Object value) {
            if (value instanceof Map) {
                return write((Map<String, ?>) value);
            }
            return value instanceof Number
                    ? value.toString()
                    : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        private Object value() {
            switch (peek()) {
                case '{':
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (at++; peek() != '}'; comma()) {
                        String name = string();
                        peek();
                        at++;
                        object.put(name, value());
                    }
                    at++;
                    return object;
                case '[':
                    List<Object> list = new ArrayList<>();
                    for (at++; peek() != ']'; comma()) {
                        list.add(value());
                    }
                    at++;
                    return list;
                case '"':
                    return string();
                default:
                    int from = at;
                    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    String word = text.substring(from, at);
                    return switch (word) {
                        case "true" -> Boolean.TRUE;
                        case "false" -> Boolean.FALSE;
                        case "null" -> null;
                        default -> Double.valueOf(word);
                    };
            }
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void comma() {
            if (peek() == ',') {
                at++;
            }
        }

        private String string() {
            peek();
            StringBuilder read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char character = text.charAt(at);
                if (character != '\\') {
                    read.append(character);
                    continue;
                }
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> read.append('\n');
                    case 't' -> read.append('\t');
                    case 'r' -> read.append('\r');
                    case 'b' -> read.append('\b');
                    case 'f' -> read.append('\f');
                    case 'u' -> {
                        read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> read.append(text.charAt(at));
                }
            }
            at++;
            return read.toString();
        }
    }
}
