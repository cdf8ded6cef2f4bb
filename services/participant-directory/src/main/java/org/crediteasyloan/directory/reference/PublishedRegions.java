package org.crediteasyloan.directory.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.kit.problem.Refusal;

/** The table of regions as it was published last (行政区划). */
@ApplicationScoped
public class PublishedRegions {

    private static final TableName TABLE = new TableName(RegionsState.KEY);

    private final ReferenceTables tables;
    private final Clock clock;

    PublishedRegions(ReferenceTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Empty before the first table was published. */
    public Optional<KnownRegions> find() {
        return latest().map(state -> new KnownRegions(state, BusinessDay.of(clock.instant())));
    }

    /** @throws Refusal {@code regions-not-published} */
    public KnownRegions get() {
        return find().orElseThrow(() -> Refusal.of(ReferenceRule.REGIONS_NOT_PUBLISHED));
    }

    /**
     * The whole table, for those who ask what lies in what.
     *
     * @throws Refusal {@code regions-not-published}
     */
    public RegionsState table() {
        return latest().orElseThrow(() -> Refusal.of(ReferenceRule.REGIONS_NOT_PUBLISHED));
    }

    private Optional<RegionsState> latest() {
        return tables.latestVersion(TABLE)
                .map(version -> (RegionsState) tables.read(version.content).toState(TABLE, version.version));
    }
}
