package org.crediteasyloan.rules.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

final class CriteriaFixtures {

    static final FactDictionary DICTIONARY = FactDictionary.of(Map.of(
            "amountFen", FactType.LONG,
            "debtFen", FactType.LONG,
            "revenueFen", FactType.LONG,
            "annualRatePercent", FactType.DECIMAL,
            "sizeClass", FactType.STRING,
            "tags", FactType.STRING_LIST,
            "overdue", FactType.BOOLEAN,
            "registeredOn", FactType.DATE,
            "assessedOn", FactType.DATE));

    static final CriteriaCompiler COMPILER = new CriteriaCompiler(DICTIONARY);

    private CriteriaFixtures() {}

    static CriterionDefinition criterion(String code, String expression) {
        return new CriterionDefinition(code, expression, "条件", "criterion", "");
    }

    static Criterion accepted(String expression) {
        return switch (COMPILER.check(List.of(criterion("A", expression)))) {
            case CriteriaCheck.Accepted accepted -> accepted.criteria().getFirst();
            case CriteriaCheck.Refused refused ->
                throw new AssertionError(refused.errors().toString());
        };
    }

    static List<CriterionError> errorsOf(CriterionDefinition... definitions) {
        return switch (COMPILER.check(List.of(definitions))) {
            case CriteriaCheck.Accepted _ -> List.of();
            case CriteriaCheck.Refused refused -> refused.errors();
        };
    }

    static Map<String, Object> someFacts(RandomGenerator random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("amountFen", random.nextBoolean() ? 0L : random.nextLong());
        facts.put("debtFen", random.nextBoolean() ? 0L : random.nextLong());
        facts.put("annualRatePercent", new BigDecimal("3.85"));
        facts.put("sizeClass", "MICRO");
        facts.put("tags", List.of("x"));
        facts.put("overdue", random.nextBoolean());
        facts.put("registeredOn", LocalDate.of(2020, 2, 29));
        return facts;
    }
}
