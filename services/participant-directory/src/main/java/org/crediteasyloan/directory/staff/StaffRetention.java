package org.crediteasyloan.directory.staff;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;

/** How long people are kept who have left: as long as others may ask who decided in the name of their institution. */
final class StaffRetention {

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(RetentionRule.of(
                    "staff_member", "id", Period.ofYears(3), "its last day", "staff_member.last_day < kept.since_day")
            .announcedAs(ParticipantStaffState.class));

    private StaffRetention() {}
}
