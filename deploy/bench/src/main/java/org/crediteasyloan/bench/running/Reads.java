package org.crediteasyloan.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.crediteasyloan.local.PlatformFailure;

/** A client that reads a borrower's applications from one instance of loan-routing. May be used by many threads. */
public final class Reads implements ClosedLoop.Operation {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int OK = 200;

    private final HttpRequest request;

    private Reads(HttpRequest request) {
        this.request = request;
    }

    public static Reads of(SampleBorrower borrower, int port) {
        URI uri = URI.create("http://127.0.0.1:" + port + "/loan-routing/v1/applications?limit=20");
        return new Reads(HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + borrower.person().token())
                .header("Acting-For", borrower.borrowerId())
                .build());
    }

    @Override
    public void run() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new PlatformFailure("A read was answered with " + answer.statusCode());
        }
    }
}
