package org.crediteasyloan.kit.erasure;

import java.util.UUID;

/** Fired in the transaction that erased a borrower's data, for what follows from data that are gone. */
public record Erased(UUID borrowerId) {}
