package org.crediteasyloan.routing.application;

import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.jspecify.annotations.Nullable;

/**
 * An application at a bank (分派).
 *
 * @param attempt counts the banks the application was handed to, from 1
 * @param schemeCode the fiscal scheme that supports the product
 * @param approvedOnPlatform the scheme's department approved the application here
 * @param promisedWorkingDays from taking to deciding, as the product promised when the bank got the application
 * @param listedRatePercent a year, as listed when the bank got the application; an offer may not exceed it
 * @param consentId under which the bank reads the borrower's facts
 */
public record Assignment(
        int attempt,
        ParticipantCode bank,
        String productCode,
        @Nullable String schemeCode,
        boolean approvedOnPlatform,
        int promisedWorkingDays,
        Percent listedRatePercent,
        UUID consentId) {}
