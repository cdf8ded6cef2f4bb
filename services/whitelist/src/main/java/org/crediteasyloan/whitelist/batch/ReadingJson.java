package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** How a batch was read, as JSON in its row. */
@ApplicationScoped
class ReadingJson {

    private final ObjectMapper mapper;

    ReadingJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Reading reading) {
        try {
            return mapper.writeValueAsString(reading);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Reading read(String reading) {
        try {
            return mapper.readValue(reading, Reading.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read how a batch was read", unreadable);
        }
    }
}
