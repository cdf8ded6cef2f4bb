package org.crediteasyloan.profile.mandate;

/** The rules of mandates that are policy (授权政策). Each value is explained at its column of {@code mandate_policy}. */
public record MandatePolicy(
        int operatorDays,
        int operators,
        int invitationDays,
        int handoverWorkingDays,
        int registerAskedDays,
        int licenceChallengeMinutes,
        int helpMinutes,
        int helpRequestMinutes) {}
