package org.crediteasyloan.planted.core;

import java.time.Clock;

record ClockDecider(Clock clock) {}
