package org.crediteasyloan.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person who signs in as a browser does: the authorisation code flow with PKCE (RFC 7636) of the client {@code platform-web},
 * name and password typed into the identity provider's own page and shown to nobody else.
 */
final class PersonAccount implements Account {

    private static final String CLIENT = "platform-web";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Platform platform;
    private final String username;
    private final String password;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    PersonAccount(Platform platform, String username, String password) {
        this.platform = platform;
        this.username = username;
        this.password = password;
    }

    @Override
    public Answer signIn() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String verifier = SigningKey.encode(random);
        URI signInPage = platform.authorizationEndpoint(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                platform.redirectUri(),
                "scope",
                "openid",
                "state",
                UUID.randomUUID().toString(),
                "code_challenge_method",
                "S256",
                "code_challenge",
                SigningKey.hash(verifier)));
        HttpResponse<String> answer = browse(HttpRequest.newBuilder(signInPage));
        // Who has signed in a while ago is sent on at once, without the page.
        if (answer.statusCode() == 200) {
            answer = browse(Http.form(formOf(answer), Map.of("username", username, "password", password)));
        }
        Map<String, String> form = new HashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", CLIENT);
        form.put("redirect_uri", platform.redirectUri());
        form.put("code", codeOf(answer));
        form.put("code_verifier", verifier);
        return Http.send(Http.form(platform.tokenEndpoint(), form));
    }

    @Override
    public Map<String, String> authorization(String token, String method, URI uri) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private URI formOf(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new CallFailed("No form on the page that " + username + " signs in with");
        }
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    private String codeOf(HttpResponse<String> answer) {
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new CallFailed(username + " cannot sign in: HTTP " + answer.statusCode());
        }
        return code.group(1);
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) {
        HttpRequest sent = request.timeout(Duration.ofSeconds(30)).build();
        try {
            return browser.send(sent, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CallFailed("No answer from " + sent.uri().getPath() + " (" + unreachable + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed("Interrupted while " + username + " signs in");
        }
    }
}
