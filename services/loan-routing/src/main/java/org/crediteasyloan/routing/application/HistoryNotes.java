package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedCell;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.jspecify.annotations.Nullable;

/** The free words in a history (办理意见), sealed in its rows: whoever writes freely writes about persons. */
@ApplicationScoped
class HistoryNotes {

    @Produces
    @Singleton
    static final SealedTable TABLE =
            new SealedTable("application_history", List.of("application_id", "version", "step"), List.of("note"));

    private final FieldEncryption encryption;

    HistoryNotes(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    /** Puts the words into the row whose key they are bound to. */
    void write(HistoryRow row, @Nullable String note) {
        row.note = note == null ? null : encryption.seal(cell(row), note);
    }

    @Nullable String read(HistoryRow row) {
        Sealed note = row.note;
        return note == null ? null : encryption.open(cell(row), note);
    }

    private static SealedCell cell(HistoryRow row) {
        return TABLE.cell("note", row.applicationId, row.version, row.step);
    }
}
