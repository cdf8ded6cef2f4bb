package org.crediteasyloan.redemption.ledger;

/** How far a fen of a budget has come (资金阶段). */
public enum Stage {
    /** What the funding sources owe the budget; the only balance below zero. */
    FUNDED(false),
    AVAILABLE(false),
    /** Held for an entitlement. */
    RESERVED(true),
    /** Out at the exchange. */
    ORDERED(true),
    PAID(true);

    private final boolean dividedBySource;

    Stage(boolean dividedBySource) {
        this.dividedBySource = dividedBySource;
    }

    /** From its reservation on, money is held by funding source. */
    boolean isDividedBySource() {
        return dividedBySource;
    }
}
