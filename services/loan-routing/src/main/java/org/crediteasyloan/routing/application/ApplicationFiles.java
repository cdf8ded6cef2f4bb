package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;

/** Applications for reading. */
@ApplicationScoped
public class ApplicationFiles {

    private final Applications applications;
    private final HistoryNotes notes;

    ApplicationFiles(Applications applications, HistoryNotes notes) {
        this.applications = applications;
        this.notes = notes;
    }

    public Optional<ApplicationFile> find(UUID id) {
        return applications
                .find(id)
                .map(stored -> new ApplicationFile(
                        stored.application(),
                        stored.row().version,
                        applications.historyOf(id).stream()
                                .map(row -> HistoryEntry.of(row, notes.read(row)))
                                .toList()));
    }

    public boolean hasOpen(UUID borrowerId, String productCode) {
        return applications.hasOpen(borrowerId, productCode);
    }

    /** Whether the department had or has to decide about the application. */
    public boolean wasAsked(UUID id, ParticipantCode department) {
        return applications.wasAsked(id, department);
    }
}
