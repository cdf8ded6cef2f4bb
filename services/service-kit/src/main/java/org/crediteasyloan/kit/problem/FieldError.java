package org.crediteasyloan.kit.problem;

/**
 * One field of a body that is wrong.
 *
 * @param pointer RFC 6901 JSON pointer, for example {@code /need/amountFen}
 * @param code stable, in kebab case
 */
public record FieldError(String pointer, String code, String textZh, String textEn) {}
