package org.crediteasyloan.kit.test.strangers;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a call sends. */
public final class Body {

    private static final String BOUNDARY = "strangers-boundary-7d1f";

    private final String contentType;
    private final byte[] content;

    private Body(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    public static Body json(String text) {
        return new Body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with one file in it. */
    public static Body form(Map<String, String> fields, String fileField, String fileName, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            form.writeBytes(part("name=\"%s\"".formatted(name), "text/plain; charset=UTF-8"));
            form.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        form.writeBytes(
                part("name=\"%s\"; filename=\"%s\"".formatted(fileField, fileName), "application/octet-stream"));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Body("multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
    }

    private static byte[] part(String disposition, String contentType) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, disposition, contentType)
                .getBytes(StandardCharsets.UTF_8);
    }

    String contentType() {
        return contentType;
    }

    BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(content);
    }

    boolean holds(String text) {
        return new String(content, StandardCharsets.UTF_8).contains(text);
    }
}
