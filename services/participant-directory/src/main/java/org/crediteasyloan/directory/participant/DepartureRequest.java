package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param lastDay the last day it finishes what it has (最后服务日), today or later */
record DepartureRequest(@NotNull LocalDate lastDay) {}
