package org.crediteasyloan.profile.consent;

import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;

/** A consent was given or ended. Told inside the transaction, with the borrower locked. */
public record ConsentChanged(UUID borrowerId, Purpose purpose) {}
