package org.crediteasyloan.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products as a bank sends them. */
public final class SampleProducts {

    private SampleProducts() {}

    /** 10,000 to 1,000,000 yuan over 6 to 36 months at 3.6 %, in Hainan, for members of agriculture with three people. */
    public static Map<String, Object> farmLoan() {
        Map<String, Object> terms = new HashMap<>();
        terms.put("nameZh", "兴农贷");
        terms.put("nameEn", "Farm loan");
        terms.put("minAmountFen", 1_000_000);
        terms.put("maxAmountFen", 100_000_000);
        terms.put("minTermMonths", 6);
        terms.put("maxTermMonths", 36);
        terms.put("rate", Map.of("kind", "FIXED", "annualRatePercent", "3.6"));
        terms.put("fees", List.of());
        terms.put("repaymentMethod", "MONTHLY_INTEREST_BULLET");
        terms.put("dayCount", "ACTUAL_360");
        terms.put("regionCodes", List.of("460000"));
        terms.put("guaranteeKinds", List.of("CREDIT"));
        terms.put("promisedWorkingDays", 5);
        terms.put(
                "criteria",
                List.of(criterion("SECTOR", "industrySection == 'A'"), criterion("STAFF", "employees >= 3")));
        return terms;
    }

    public static Map<String, Object> farmLoanWith(String field, Object value) {
        Map<String, Object> terms = farmLoan();
        terms.put(field, value);
        return terms;
    }

    public static Map<String, Object> criterion(String code, String expression) {
        return Map.of(
                "code",
                code,
                "expression",
                expression,
                "textZh",
                "条件" + code,
                "textEn",
                "Criterion " + code,
                "clause",
                "琼府办函〔2024〕167号 第5项");
    }

    public static Map<String, Object> draft(String productCode, Map<String, Object> terms) {
        return Map.of("productCode", productCode, "terms", terms);
    }
}
