package org.crediteasyloan.routing.application;

/** An application as it stands, without its history (申请概要). */
public record ApplicationOutline(LoanApplication application, long version) {}
