package org.crediteasyloan.profile.borrower;

import java.util.UUID;

/** What counts about a borrower may have changed. Told inside the transaction that changed it, with the borrower locked. */
public record FactsChanged(UUID borrowerId) {}
