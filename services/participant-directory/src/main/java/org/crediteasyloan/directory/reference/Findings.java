package org.crediteasyloan.directory.reference;

import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;

/** Gathers all that is wrong with a content, by JSON pointer into the draft. */
final class Findings {

    private static final String CONTENT = "/content";

    private final List<FieldError> errors = new ArrayList<>();

    /** @param pointer below the content, for example {@code /entries/0/validFrom} */
    void add(TableFault fault, String pointer) {
        errors.add(fault.at(CONTENT + pointer));
    }

    void addIf(boolean wrong, TableFault fault, String pointer) {
        if (wrong) {
            add(fault, pointer);
        }
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }
}
