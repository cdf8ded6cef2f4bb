package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Without their history, which a list does not show; by the applications' ids. */
    public Map<UUID, ApplicationOutline> outlines(List<UUID> ids) {
        return applications.findAll(ids).stream()
                .collect(Collectors.toMap(
                        stored -> stored.row().id,
                        stored -> new ApplicationOutline(stored.application(), stored.row().version)));
    }

    public boolean hasOpen(UUID borrowerId, String productCode) {
        return applications.hasOpen(borrowerId, productCode);
    }

    /** Whether the department had or has to decide about the application. */
    public boolean wasAsked(UUID id, ParticipantCode department) {
        return applications.wasAsked(id, department);
    }
}
