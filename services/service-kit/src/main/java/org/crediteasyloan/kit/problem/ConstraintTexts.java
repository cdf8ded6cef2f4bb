package org.crediteasyloan.kit.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a broken constraint in a language of ours; the library words it, in Chinese and in English. */
@Singleton
class ConstraintTexts {

    private final MessageInterpolator interpolator;

    ConstraintTexts(ValidatorFactory validation) {
        this.interpolator = validation.getMessageInterpolator();
    }

    String textOf(ConstraintViolation<?> violation, Locale language) {
        return interpolator.interpolate(violation.getMessageTemplate(), new Broken(violation), language);
    }

    private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException("There is nothing behind " + type.getName());
        }
    }
}
