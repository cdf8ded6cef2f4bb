package org.crediteasyloan.profile.statement;

import org.crediteasyloan.contracts.ParticipantCode;

/** How often a bank used a product in a month: counts, neither prices nor whom the reports are about. */
record UsageCountView(
        ParticipantCode bank,
        ParticipantCode bureau,
        String productCode,
        long ordered,
        long delivered,
        long noData,
        long cannot,
        long lapsed) {}
