package org.crediteasyloan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * An instant is its ISO text. The library would also take a number, as such or in quotation marks, and whether of seconds or
 * milliseconds nobody can see.
 */
class InstantAsText extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantAsText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, notAnInstant.getMessage());
        }
    }
}
