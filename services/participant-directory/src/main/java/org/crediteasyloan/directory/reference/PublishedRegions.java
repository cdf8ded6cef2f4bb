package org.crediteasyloan.directory.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.event.reference.RegionsState;

/** The regions as they were published last, for features that name some. */
@ApplicationScoped
public class PublishedRegions {

    private static final TableName TABLE = new TableName(RegionsState.KEY);

    private final ReferenceTables tables;

    PublishedRegions(ReferenceTables tables) {
        this.tables = tables;
    }

    /** Empty as long as none were published. */
    public Optional<RegionsState> find() {
        return tables.latestVersion(TABLE)
                .map(version -> (RegionsState) tables.read(version.content).toState(TABLE, version.version));
    }
}
