package org.crediteasyloan.kit.test.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request in the making; every step gives a new one. Nothing is escaped or checked. */
record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {

    static RawRequest of(String method, String target, String bearer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
        headers.put("Authorization", "Bearer " + bearer);
        headers.put("Accept", "application/json, application/problem+json");
        headers.put("Acting-For", UUID.randomUUID().toString());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return new RawRequest(method, target, headers, new byte[0]);
    }

    RawRequest with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new RawRequest(method, target, changed, body);
    }

    RawRequest withBody(String contentType, byte[] content) {
        RawRequest request = new RawRequest(method, target, headers, content);
        return contentType.isEmpty() ? request : request.with("Content-Type", contentType);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
