package org.crediteasyloan.kit.test.tokens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * An identity provider as far as a service ever asks one: it tells who it is and which keys it signs with. Quarkus compares a
 * token with what it is bound to only when the keys come from such a provider.
 *
 * <p>One for each run; address and keys are system properties, because Quarkus loads this class through several class loaders.
 */
final class TestIssuer {

    private static final String PREFIX = "org.crediteasyloan.kit.test.token-issuer.";

    private TestIssuer() {}

    /** Its address; starts it when nobody has. */
    static String url() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + "url") == null) {
                System.setProperty(PREFIX + "keys", SigningKey.ofThisRun().publicJwk());
                System.setProperty(PREFIX + "url", start());
            }
            return System.getProperty(PREFIX + "url");
        }
    }

    /** From now on it signs with this key too, as after a rotation. */
    static void add(SigningKey key) {
        synchronized (Runtime.getRuntime()) {
            System.setProperty(PREFIX + "keys", System.getProperty(PREFIX + "keys") + "," + key.publicJwk());
        }
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange,
                            "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"token_endpoint\":\"%s/token\"}"
                                    .formatted(TestTokens.ISSUER, url, url)));
            server.createContext(
                    "/keys", exchange -> answer(exchange, "{\"keys\":[" + System.getProperty(PREFIX + "keys") + "]}"));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return url;
        } catch (IOException failure) {
            throw new UncheckedIOException("The test's identity provider does not start", failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
