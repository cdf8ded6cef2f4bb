package org.crediteasyloan.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bare sockets that send or read as slowly as they like; four worker threads would be held up by five of them. */
@QuarkusTest
@TestProfile(SlowClientTest.FewThreads.class)
class SlowClientTest {

    private static final int SLOW_CLIENTS = 200;
    private static final int LONG_ANSWER_BYTES = 40_000_000;
    private static final TestToken OFFICER = TestTokens.person("li.na", "BANK-HNRCB", "BANK", "credit-officer");

    private final List<Socket> sockets = new ArrayList<>();

    public static final class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.max-threads", "4",
                    "request.body-timeout", "4s",
                    "request.exchange-timeout", "8s",
                    "request.max-buffered-size", "8M",
                    "request.max-uploads", "2");
        }
    }

    /** What a service does once, at its first request, is no part of what is measured. */
    @BeforeEach
    void warmUp() {
        timeOfAnHonestOrder();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void twoHundredSlowSendersHoldUpNobodyAndAreCutOff() throws IOException {
        for (int client = 0; client < SLOW_CLIENTS; client++) {
            send(post("Content-Length: 500000") + "{\"label\":\"" + "x".repeat(20_000));
        }

        Duration honest = timeOfAnHonestOrder();

        assertThat(honest).isLessThan(Duration.ofSeconds(3));
        for (Socket socket : sockets) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("request-too-slow");
        }
    }

    @Test
    void chunksThatTrickleAreCutOffToo() throws IOException, InterruptedException {
        Socket socket = send(post("Transfer-Encoding: chunked"));
        socket.setSoTimeout(20_000);
        Thread trickle = Thread.ofVirtual().start(() -> trickle(socket));

        String answer = answer(socket);

        assertThat(answer).startsWith("HTTP/1.1 408");
        trickle.join();
    }

    @Test
    void chunksBeyondTheLimitAreRefusedWhileTheyArrive() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        Socket socket = send(post("Transfer-Encoding: chunked") + chunk.repeat(20));

        assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    /** Sends far more than the buffers between the two hold, so that it is refused in the middle of its body. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 20000000", "Transfer-Encoding: chunked"})
    void whoIsRefusedWhileItSendsStillGetsTheAnswer(String announced) throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        Socket socket = send(post(announced));

        for (int part = 0; part < 250; part++) {
            socket.getOutputStream().write(chunk.getBytes(StandardCharsets.US_ASCII));
        }

        String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(answer).isEqualTo("HTTP/1.1 413");
    }

    @Test
    void allSendersTogetherMayHoldOnlySoMuchMemory() throws IOException {
        for (int client = 0; client < 12; client++) {
            send(post("Content-Length: 1000000") + "x".repeat(900_000));
        }

        long refused = 0;
        for (Socket socket : sockets) {
            refused += answer(socket).startsWith("HTTP/1.1 503") ? 1 : 0;
        }

        assertThat(refused).isBetween(3L, 12L);
        assertThat(timeOfAnHonestOrder()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void slowUploadsTakeOnlyTheirShareOfTheThreads() throws IOException {
        for (int client = 0; client < 6; client++) {
            send(post("Content-Length: 500000\r\nContent-Type: multipart/form-data; boundary=b")
                    .replace("Content-Type: application/json\r\n", ""));
        }

        Duration honest = timeOfAnHonestOrder();

        assertThat(honest).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anEmptyBodyIsNotWaitedFor() throws IOException {
        long startedAt = System.nanoTime();

        String answer = answer(send(post("Content-Length: 0")));

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoDoesNotReadItsAnswerIsCutOff() throws IOException {
        for (int client = 0; client < 4; client++) {
            send("GET /probe/long HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + OFFICER.bearer() + "\r\n\r\n");
        }
        for (Socket socket : sockets) {
            Await.until("the server let go of who does not read", () -> isCutOff(socket));
        }

        assertThat(timeOfAnHonestOrder()).isLessThan(Duration.ofSeconds(3));
    }

    /** The bound is of one exchange: the first one's time is over while the second answer waits to be read. */
    @Test
    void aConnectionKeptOpenIsNotCutOffByTheTimeOfAnEarlierAnswer() throws IOException, InterruptedException {
        String request =
                "GET /probe/long HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + OFFICER.bearer() + "\r\n\r\n";
        Socket socket = send(request);
        long startedAt = System.nanoTime();
        assertThat(bodyBytes(socket, LONG_ANSWER_BYTES)).isEqualTo(LONG_ANSWER_BYTES);

        Thread.sleep(Duration.ofSeconds(6).minusNanos(System.nanoTime() - startedAt));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(Duration.ofSeconds(4));

        assertThat(bodyBytes(socket, LONG_ANSWER_BYTES)).isEqualTo(LONG_ANSWER_BYTES);
    }

    private static String post(String header) {
        return "POST /probe/orders HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + OFFICER.bearer()
                + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException answeredAlready) {
            // The server may refuse before everything is sent; what it said is read later.
            assertThat(socket.isConnected()).isTrue();
        }
        return socket;
    }

    private static void trickle(Socket socket) {
        try {
            for (int chunk = 0; chunk < 100; chunk++) {
                socket.getOutputStream().write("1\r\n \r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException cutOff) {
            // What the test waits for.
            assertThat(cutOff).isNotNull();
        }
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[8_192];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            // Closed with bytes of ours unread; what came before counts.
            return answer.toString();
        }
        return answer.toString();
    }

    private static int bodyBytes(Socket socket, int atMost) throws IOException {
        InputStream in = socket.getInputStream();
        for (int lineEnds = 0; lineEnds < 4; ) {
            int next = in.read();
            lineEnds = next == '\r' || next == '\n' ? lineEnds + 1 : 0;
        }
        return in.readNBytes(atMost).length;
    }

    /** What is written to a connection the other side has closed is answered by a reset, though nothing was read of it. */
    private static boolean isCutOff(Socket socket) {
        try {
            socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Duration timeOfAnHonestOrder() {
        long startedAt = System.nanoTime();
        given().auth()
                .oauth2(OFFICER.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"label\":\"honest\",\"amountFen\":1}")
                .post("/probe/orders")
                .then()
                .statusCode(201);
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
