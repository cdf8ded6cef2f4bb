package org.crediteasyloan.redemption.ledger;

/** The ways money may go (资金划转); there are no others. */
public enum Move {
    BUDGET_APPROVED(Stage.FUNDED, Stage.AVAILABLE),
    ENTITLEMENT_RESERVED(Stage.AVAILABLE, Stage.RESERVED),
    PAYOUT_ORDERED(Stage.RESERVED, Stage.ORDERED),
    PAYOUT_CONFIRMED(Stage.ORDERED, Stage.PAID),
    PAYOUT_FAILED(Stage.ORDERED, Stage.RESERVED);

    private final Stage from;
    private final Stage to;

    Move(Stage from, Stage to) {
        this.from = from;
        this.to = to;
    }

    Stage from() {
        return from;
    }

    Stage to() {
        return to;
    }
}
