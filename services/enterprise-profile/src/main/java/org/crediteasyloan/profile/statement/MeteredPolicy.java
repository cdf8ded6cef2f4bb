package org.crediteasyloan.profile.statement;

/** Days of statements and disputes, in working days (账单规则). */
record MeteredPolicy(int closingWorkingDays, int disputeWorkingDays, int answerWorkingDays) {}
