package org.crediteasyloan.rules;

/**
 * One thing wrong with what was given to a rule.
 *
 * @param code stable, kebab-case, for example {@code calendar-year-unknown}
 * @param field the offending field as the sender names it, or empty when the whole is meant
 */
public record RuleProblem(String code, String field, String textZh, String textEn) {}
