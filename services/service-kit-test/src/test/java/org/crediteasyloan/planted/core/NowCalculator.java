package org.crediteasyloan.planted.core;

import java.time.LocalDate;
import java.time.ZoneId;

final class NowCalculator {

    private NowCalculator() {}

    static LocalDate dueOn() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    }
}
