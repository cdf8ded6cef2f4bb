package org.crediteasyloan.kit.dispatch;

/** Which of a bank's cases somebody wants to see: what it holds itself, what lies in its unit and below, what nobody holds. */
public enum DispatchFilter {
    MINE,
    MY_UNIT,
    UNDISPATCHED
}
