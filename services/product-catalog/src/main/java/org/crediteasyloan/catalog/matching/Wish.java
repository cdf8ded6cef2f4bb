package org.crediteasyloan.catalog.matching;

/** What the borrower wants to borrow (融资意向). */
record Wish(long amountFen, int termMonths) {}
