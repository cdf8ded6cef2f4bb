package org.crediteasyloan.kit.encryption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Carries {@link Sealed} between an entity and its column. It opens nothing: a converter does not know the row. */
@Converter
public class SealedConverter implements AttributeConverter<@Nullable Sealed, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }

    @Override
    public @Nullable Sealed convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : new Sealed(text);
    }
}
