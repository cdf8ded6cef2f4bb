package org.crediteasyloan.kit;

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

    /** The moment the day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
