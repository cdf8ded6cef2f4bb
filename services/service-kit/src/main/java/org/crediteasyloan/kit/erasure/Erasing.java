package org.crediteasyloan.kit.erasure;

import java.util.UUID;

/** Fired in the transaction that is about to erase a borrower's data, for what has to end before data may go. */
public record Erasing(UUID borrowerId) {}
