package org.crediteasyloan.routing.policy;

import org.crediteasyloan.contracts.Percent;

/**
 * The rules of routing that are policy (流转政策). Each value is explained at its column of {@code routing_policy}.
 *
 * @param interestTolerancePercent percent of the expected interest
 */
public record RoutingPolicy(
        int bankTakeWorkingDays,
        int departmentExtensions,
        int departmentExtensionWorkingDays,
        int contractWorkingDays,
        int disbursementWorkingDays,
        int disbursementExtensions,
        int maxOfferValidDays,
        int maturityGraceDays,
        int interestAheadDays,
        long interestToleranceFen,
        Percent interestTolerancePercent) {}
