package org.crediteasyloan.redemption;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business dates (业务日期) are days in Shanghai, whatever clock a machine shows. */
public final class BusinessDay {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    /** Whether a day can be meant seriously; what lies far outside breaks calendars and columns. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
