package org.crediteasyloan.directory;

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

    /** The moment a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    /** Whether a day can be meant seriously; what lies far outside breaks columns. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
