package org.crediteasyloan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A date is its ISO text. The library would also take a list of numbers, an empty one for no date at all, and days since 1970. */
class DateAsText extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DateAsText() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, notADate.getMessage());
        }
    }
}
