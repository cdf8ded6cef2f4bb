package org.crediteasyloan.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, JsonNode body) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    public long number(String pointer) {
        return body.at(pointer).asLong();
    }
}
