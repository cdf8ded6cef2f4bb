package org.crediteasyloan.kit.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.kit.copy.Units;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.jspecify.annotations.Nullable;

/** A {@link DispatchFilter} as a condition of a list's query. */
public record DispatchWish(String filter, String bank, UUID manager, List<String> unitCodes) {

    private static final String ANY = "ANY";
    private static final UUID NOBODY = new UUID(0, 0);

    /** Makes one of what the caller asked for. */
    @ApplicationScoped
    public static class Factory {

        private final CurrentStaff staff;
        private final Units units;

        Factory(CurrentStaff staff, Units units) {
            this.staff = staff;
            this.units = units;
        }

        /** @throws Refusal {@code person-not-enrolled} for who has no cases and no unit of its own */
        public DispatchWish of(@Nullable DispatchFilter filter, ParticipantCode bank) {
            if (filter == null) {
                return new DispatchWish(ANY, bank.value(), NOBODY, List.of(""));
            }
            return switch (filter) {
                case UNDISPATCHED -> new DispatchWish(filter.name(), bank.value(), NOBODY, List.of(""));
                case MINE ->
                    new DispatchWish(filter.name(), bank.value(), enrolled().staffId(), List.of(""));
                case MY_UNIT -> new DispatchWish(filter.name(), bank.value(), NOBODY, unitsBelow(enrolled(), bank));
            };
        }

        private ParticipantStaffState enrolled() {
            return staff.enrolled().orElseThrow(() -> Refusal.of(CommonRule.PERSON_NOT_ENROLLED));
        }

        private List<String> unitsBelow(ParticipantStaffState person, ParticipantCode bank) {
            return Optional.of(bank)
                    .flatMap(units::find)
                    .map(tree -> List.copyOf(new UnitMap(tree).below(person.unitCode())))
                    .orElseGet(() -> List.of(person.unitCode()));
        }
    }

    /**
     * The condition, for {@link #bind}.
     *
     * @param caseId the column that holds the case's id
     * @param isHeld when a bank's case is one that could be handed out, in SQL
     */
    public static String sql(String caseId, String isHeld) {
        return """
                (:dispatch = 'ANY'
                OR :dispatch = 'MINE' AND EXISTS (SELECT 1 FROM case_dispatch d
                    WHERE d.case_id = %1$s AND d.bank = :dispatchBank AND d.manager = :dispatchManager)
                OR :dispatch = 'MY_UNIT' AND EXISTS (SELECT 1 FROM case_dispatch d
                    WHERE d.case_id = %1$s AND d.bank = :dispatchBank AND d.unit_code IN (:dispatchUnits))
                OR :dispatch = 'UNDISPATCHED' AND %2$s AND NOT EXISTS (SELECT 1 FROM case_dispatch d
                    WHERE d.case_id = %1$s AND d.bank = :dispatchBank AND d.manager IS NOT NULL))""".formatted(caseId, isHeld);
    }

    public Query bind(Query query) {
        return query.setParameter("dispatch", filter)
                .setParameter("dispatchBank", bank)
                .setParameter("dispatchManager", manager)
                .setParameter("dispatchUnits", unitCodes);
    }
}
