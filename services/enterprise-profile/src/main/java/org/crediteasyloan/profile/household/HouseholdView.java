package org.crediteasyloan.profile.household;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;

/**
 * A household as its persons see it.
 *
 * @param standing CLOSED without a head or without a member that agreed: it begins nothing new, what is open goes on
 */
record HouseholdView(UUID borrowerId, BorrowerState.Standing standing, List<MemberView> members) {}
