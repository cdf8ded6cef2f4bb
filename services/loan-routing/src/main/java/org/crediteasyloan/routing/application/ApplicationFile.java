package org.crediteasyloan.routing.application;

import java.util.List;

/** An application with its history, for reading (申请档案). */
public record ApplicationFile(LoanApplication application, long version, List<HistoryEntry> history) {}
