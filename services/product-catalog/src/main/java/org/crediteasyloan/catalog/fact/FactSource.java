package org.crediteasyloan.catalog.fact;

/** Where a fact comes from (事实来源). The source of a single value stands beside the value. */
public enum FactSource {
    /** Registration data (登记信息). */
    REGISTRATION,
    /** What the borrower states, or an authority reports for it (申报信息). */
    DECLARED,
    /** A list an authority pushed (主管部门名单). */
    LISTING,
    /** Follows from other facts by a published rule (按规则计算). */
    DERIVED
}
