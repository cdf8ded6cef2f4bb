package org.crediteasyloan.rules.criteria;

/**
 * One criterion (准入条件) as its owner publishes it.
 *
 * @param code stable within the set: a capital, then up to 59 capitals, digits, {@code _} or {@code -}
 * @param expression CEL text that is true when the criterion is met, at most 1,000 characters
 * @param textZh the criterion in words, Chinese, at most 500 characters
 * @param textEn the same in English
 * @param clause where the rule stands (document and item); empty when it is the owner's own
 */
public record CriterionDefinition(String code, String expression, String textZh, String textEn, String clause) {}
