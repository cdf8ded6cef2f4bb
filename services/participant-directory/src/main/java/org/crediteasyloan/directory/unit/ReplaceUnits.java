package org.crediteasyloan.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.directory.reference.PublishedRegions;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Replaces an institution's tree: whole, checked, with the next version. */
@ApplicationScoped
class ReplaceUnits {

    private final UnitTrees trees;
    private final Maintenance maintenance;
    private final PublishedRegions regions;
    private final Outbox outbox;
    private final Clock clock;

    ReplaceUnits(UnitTrees trees, Maintenance maintenance, PublishedRegions regions, Outbox outbox, Clock clock) {
        this.trees = trees;
        this.maintenance = maintenance;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ParticipantUnitsState replace(ParticipantCode code, UnitTree tree, String subject) {
        ParticipantKind kind = maintenance.requireMaintainer(code);
        trees.lockForChange(code);
        ParticipantUnitsState current = trees.get(code);
        if (current.version() != tree.version()) {
            throw Refusal.of(UnitRule.UNIT_TREE_CHANGED, current.version());
        }
        Set<String> known = current.units().stream()
                .map(ParticipantUnitsState.Unit::unitCode)
                .collect(Collectors.toSet());
        List<FieldError> errors = UnitChecks.errorsOf(tree, kind, known, regions.get());
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        ParticipantUnitsState next = new ParticipantUnitsState(
                code,
                current.version() + 1,
                tree.units().stream().map(UnitTree.Unit::told).toList());
        trees.put(next, subject, clock.instant());
        outbox.append(next);
        return next;
    }
}
