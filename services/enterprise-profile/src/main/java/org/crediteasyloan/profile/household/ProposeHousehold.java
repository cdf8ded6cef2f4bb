package org.crediteasyloan.profile.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.RegionCode;

/**
 * A person proposes a household, whose head it will be (发起家庭).
 *
 * @param regionCode where it lives or farms
 * @param members whom it invites
 */
record ProposeHousehold(
        @NotNull RegionCode regionCode,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid MemberInvite> members) {}
