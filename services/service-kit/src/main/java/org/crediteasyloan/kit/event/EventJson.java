package org.crediteasyloan.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.Event;

/**
 * Events as JSON. A reader ignores fields it does not know, because contracts grow; a request body does not (a typing
 * error there must be told to the caller).
 */
@ApplicationScoped
class EventJson {

    private final ObjectMapper mapper;

    EventJson(ObjectMapper requestMapper) {
        this.mapper = requestMapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Event event) throws JsonProcessingException {
        return mapper.writeValueAsString(event);
    }

    <E extends Event> E read(String payload, Class<E> eventClass) throws JsonProcessingException {
        return mapper.readValue(payload, eventClass);
    }
}
