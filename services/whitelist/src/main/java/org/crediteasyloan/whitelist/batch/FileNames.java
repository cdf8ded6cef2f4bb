package org.crediteasyloan.whitelist.batch;

import org.jspecify.annotations.Nullable;

/** The name of an uploaded file, only ever shown: no folder, no control characters, not endless. */
final class FileNames {

    private static final int MAX_CHARACTERS = 200;

    private FileNames() {}

    static String shown(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= MAX_CHARACTERS ? last : last.substring(0, MAX_CHARACTERS);
    }
}
