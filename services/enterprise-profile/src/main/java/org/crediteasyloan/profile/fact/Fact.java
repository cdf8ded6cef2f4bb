package org.crediteasyloan.profile.fact;

import java.time.LocalDate;

/**
 * A fact as somebody stated it (信息陈述).
 *
 * @param asOfOn the day it was true, not the day it arrived
 */
public record Fact(FactName name, FactValue value, FactSource source, LocalDate asOfOn) {}
