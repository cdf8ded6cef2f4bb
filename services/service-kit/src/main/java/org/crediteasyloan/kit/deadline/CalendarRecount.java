package org.crediteasyloan.kit.deadline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;

/** Counts deadlines in working days anew when a calendar arrives (时限重算). */
@ApplicationScoped
public class CalendarRecount extends Recount {

    static final String KIND = "calendar-recount";

    CalendarRecount(@All List<ComputedRows> computed, Deadlines deadlines, AgroalDataSource dataSource, Clock clock) {
        super(WorkingDayCalendarState.KEY, computed, deadlines, dataSource, clock);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
