package org.crediteasyloan.catalog.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day business is done on (业务日期), in China's one time zone. */
public final class BusinessDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
