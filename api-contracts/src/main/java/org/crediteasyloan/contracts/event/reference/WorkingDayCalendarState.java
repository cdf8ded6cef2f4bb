package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * The national calendar of working days with its moved ones (工作日历, 调休).
 */
@Published(topic = "reference.state.v1", type = "working-day-calendar-state.v1")
public record WorkingDayCalendarState(long version, List<Year> years) implements State {

    public static final String KEY = "working-day-calendar";

    /**
     * One calendar year.
     *
     * @param offDays public holidays, also those on weekends
     * @param workingWeekends Saturdays and Sundays that are worked
     * @param provisional true while the government has not published the year
     */
    public record Year(int year, List<LocalDate> offDays, List<LocalDate> workingWeekends, boolean provisional) {}

    @Override
    public String key() {
        return KEY;
    }
}
