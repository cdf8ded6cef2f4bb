package org.crediteasyloan.rules.money;

/**
 * What becomes of the fen that a division leaves over (尾差处理). A scheme names its rule; the parts always add up to the total
 * and none is negative.
 */
public enum SplitRounding {
    /** Everybody gets the whole fen due; the fen left go one each to the largest remainders, the earlier part first. */
    LARGEST_REMAINDER,
    /** Every part but the first is rounded half up, in order and never beyond what is left; the first takes the rest. */
    HALF_UP_REST_TO_FIRST,
    /** Every part but the last is rounded half up, in order and never beyond what is left; the last takes the rest. */
    HALF_UP_REST_TO_LAST,
    /** Every part but the first is rounded down; the first takes the rest. */
    DOWN_REST_TO_FIRST,
    /** Every part but the last is rounded down; the last takes the rest. */
    DOWN_REST_TO_LAST
}
