package org.crediteasyloan.redemption.ledger;

/**
 * One side of a posting (分录).
 *
 * @param source empty where the stage is not divided by source
 * @param amountFen above zero into the account, below zero out of it
 */
public record Leg(Stage stage, String source, long amountFen) {

    static final String UNDIVIDED = "";
}
