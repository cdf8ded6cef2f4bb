package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
record Answer(int status, JsonNode body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }

    long number(String pointer) {
        return body.at(pointer).asLong();
    }
}
