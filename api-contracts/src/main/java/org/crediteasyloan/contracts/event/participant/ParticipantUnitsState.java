package org.crediteasyloan.contracts.event.participant;

import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/** The units of an institution (分支机构), the whole tree at once, so that no reader ever sees a unit without the one above it. */
@Published(topic = "participant-units.state.v1", type = "participant-units-state.v1")
public record ParticipantUnitsState(ParticipantCode participantCode, long version, List<Unit> units) implements State {

    /**
     * One unit.
     *
     * @param unitCode chosen by the institution; within it, never given twice
     * @param parentCode the unit above it; absent for the one root
     */
    public record Unit(
            String unitCode,
            @Nullable String parentCode,
            Level level,
            String nameZh,
            String nameEn,
            RegionCode regionCode,
            Status status) {}

    /** How high a unit stands: of an institution by its offices, of an authority by its administrative level. */
    public enum Level {
        HEAD_OFFICE(Family.OFFICES, 1),
        BRANCH(Family.OFFICES, 2),
        SUB_BRANCH(Family.OFFICES, 3),
        PROVINCE(Family.ADMINISTRATION, 1),
        COUNTY(Family.ADMINISTRATION, 2),
        TOWNSHIP(Family.ADMINISTRATION, 3);

        /** Levels that may stand in one tree. */
        public enum Family {
            OFFICES,
            ADMINISTRATION
        }

        private final Family family;
        private final int depth;

        Level(Family family, int depth) {
            this.family = family;
            this.depth = depth;
        }

        public Family family() {
            return family;
        }

        public boolean isAbove(Level other) {
            return family == other.family && depth < other.depth;
        }
    }

    /** A closed unit gets no work; it stays in the tree, since old work names it. */
    public enum Status {
        OPEN,
        CLOSED
    }

    @Override
    public String key() {
        return participantCode.value();
    }
}
