package org.crediteasyloan.profile.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business dates (业务日期) are dates in Asia/Shanghai, wherever the service runs. */
public final class BusinessDay {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate at(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    /** The moment the day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
