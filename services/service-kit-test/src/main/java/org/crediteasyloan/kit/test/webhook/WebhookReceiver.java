package org.crediteasyloan.kit.test.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.crediteasyloan.kit.test.infrastructure.Await;

/** Takes calls and answers each as it was last told to, 204 unless told otherwise. */
public final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final Runnable wake;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ReceivedCall> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();
    private volatile CountDownLatch held = new CountDownLatch(0);

    private WebhookReceiver(HttpServer server, String scheme, Runnable wake) {
        this.server = server;
        this.scheme = scheme;
        this.wake = wake;
        server.setExecutor(workers);
        server.createContext("/", this::take);
        server.start();
    }

    /**
     * @param wake lets the service look for what to tell, as its timer does; done again while calls are awaited, because an item can
     *     be read only when every transaction before it has ended
     */
    public static WebhookReceiver open(Runnable wake) {
        try {
            return new WebhookReceiver(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http", wake);
        } catch (IOException noPort) {
            throw new AssertionError("No receiver on loopback", noPort);
        }
    }

    /** Under every address of this machine. */
    public static WebhookReceiver openSecure(SSLContext certificate) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new WebhookReceiver(server, "https", () -> {});
        } catch (IOException noPort) {
            throw new AssertionError("No receiver", noPort);
        }
    }

    public String url() {
        return urlAt("127.0.0.1");
    }

    public String urlAt(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + "/hooks";
    }

    /** From now on. */
    public void answer(int newStatus) {
        status = newStatus;
    }

    public void redirectTo(String location) {
        headers = Map.of("Location", location);
        status = 302;
    }

    /** From now on calls are taken in and not answered, until {@link #letGo}. */
    public void hang() {
        held = new CountDownLatch(1);
    }

    public void letGo() {
        held.countDown();
    }

    /** All that came, in order. */
    public List<ReceivedCall> calls() {
        return List.copyOf(calls);
    }

    public List<ReceivedCall> await(int count) {
        Await.until(count + " calls", () -> {
            if (calls.size() < count) {
                wake.run();
            }
            return calls.size() >= count;
        });
        return calls();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new ReceivedCall(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            held.await();
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        workers.shutdownNow();
    }
}
