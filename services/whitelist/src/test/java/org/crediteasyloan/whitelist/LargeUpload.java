package org.crediteasyloan.whitelist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** A push by a client that asks before it sends the body, as clients with large bodies should. */
final class LargeUpload {

    static HttpResponse<String> push(byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        ConfigProvider.getConfig().getValue("test.url", String.class) + "/whitelist/v1/batches"))
                .header("Authorization", "Bearer " + maker())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(content)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] form(byte[] content) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream(content.length + 1_000);
        field(form, "name=\"batchNo\"", Api.newBatchNo().getBytes(StandardCharsets.UTF_8));
        field(form, "name=\"listTypeCode\"", "LENDING_WHITELIST".getBytes(StandardCharsets.UTF_8));
        field(form, "name=\"file\"; filename=\"large.csv\"", content);
        form.write("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String name, byte[] value) throws IOException {
        form.write(("--part\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.write(value);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String maker() {
        return TestTokens.person("maker", "REG-QIONGHAI-SME", "REGULATOR", "list-maker")
                .bearer();
    }

    private LargeUpload() {}
}
