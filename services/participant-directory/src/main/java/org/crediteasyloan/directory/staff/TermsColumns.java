package org.crediteasyloan.directory.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/** Terms and absences as JSON in their columns; what an earlier release stored still reads. */
final class TermsColumns {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TermsColumns() {}

    static @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Terms cannot be written", impossible);
        }
    }

    static <T> @Nullable T read(@Nullable String column, Class<T> type) {
        try {
            return column == null ? null : MAPPER.readValue(column, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Stored terms do not read", impossible);
        }
    }
}
