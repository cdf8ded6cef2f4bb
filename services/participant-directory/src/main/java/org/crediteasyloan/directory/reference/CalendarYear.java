package org.crediteasyloan.directory.reference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * A year of the calendar as it is published (年度工作日安排).
 *
 * @param offDays public holidays of the year, also those on weekends
 * @param workingWeekends Saturdays and Sundays of the year that are worked (调休)
 */
record CalendarYear(
        @NotNull List<@NotNull LocalDate> offDays,
        @NotNull List<@NotNull LocalDate> workingWeekends,
        boolean provisional) {}
