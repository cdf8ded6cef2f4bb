package org.crediteasyloan.routing.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.routing.application.ApplicationFiles;
import org.crediteasyloan.routing.application.ApplicationOutline;
import org.crediteasyloan.routing.policy.WorkingTime;
import org.crediteasyloan.routing.policy.WorkingTimes;

/** A borrower's applications in the order they changed last; one that changes appears again behind the cursor. */
@ApplicationScoped
class OwnApplications {

    private final EntityManager entities;
    private final ApplicationFiles files;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    OwnApplications(EntityManager entities, ApplicationFiles files, WorkingTimes workingTimes, Clock clock) {
        this.entities = entities;
        this.files = files;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    @Transactional
    Page<ApplicationSummary> page(UUID borrowerId, Position after, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT id," + Position.COLUMNS + "FROM application WHERE borrower_id = :borrower AND"
                                + Position.READABLE + Position.ORDER,
                        Tuple.class)
                .setParameter("borrower", borrowerId)
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList();
        Map<UUID, ApplicationOutline> outlines =
                files.outlines(rows.stream().map(OwnApplications::idOf).toList());
        WorkingTime time = workingTimes.current();
        return Page.of(
                rows,
                row -> Position.ofColumns(row.get(1), row.get(2)),
                row -> summary(Objects.requireNonNull(outlines.get(idOf(row))), time),
                after);
    }

    private static UUID idOf(Tuple row) {
        return row.get(0, UUID.class);
    }

    private ApplicationSummary summary(ApplicationOutline outline, WorkingTime time) {
        return ApplicationSummary.of(
                outline.application(),
                outline.version(),
                Standing.of(outline.application().state(), time, clock.instant()));
    }
}
