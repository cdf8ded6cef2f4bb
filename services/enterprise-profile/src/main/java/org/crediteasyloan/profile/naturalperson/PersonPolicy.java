package org.crediteasyloan.profile.naturalperson;

/** The rules of persons who borrow that are policy (自然人政策). Each value is explained at its column of {@code person_policy}. */
public record PersonPolicy(int adultYears, int householdMembers, int householdInvitationDays) {}
