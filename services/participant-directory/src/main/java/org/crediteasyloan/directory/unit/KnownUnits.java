package org.crediteasyloan.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;

/** The units of institutions, for features that name some. */
@ApplicationScoped
public class KnownUnits {

    private final UnitTrees trees;

    KnownUnits(UnitTrees trees) {
        this.trees = trees;
    }

    /** Without a unit where the institution told none. */
    public ParticipantUnitsState of(ParticipantCode code) {
        return trees.get(code);
    }
}
