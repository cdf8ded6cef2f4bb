package org.crediteasyloan.kit.problem;

/**
 * A rule that can be broken (规则), as an enum constant of the feature that owns it.
 *
 * <p>The constant's name is the code: {@code LEASE_HELD_BY_ANOTHER_BANK} becomes {@code lease-held-by-another-bank}.
 */
public interface Rule {

    String name();

    /** HTTP status: 400 malformed, 403 not allowed, 404 unknown, 409 broken by state, 412 stale, 422 invalid fields. */
    int status();

    /** What is wrong and what to do about it, one sentence; may hold {@code %s} for the refusal's arguments. */
    String textZh();

    String textEn();

    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
