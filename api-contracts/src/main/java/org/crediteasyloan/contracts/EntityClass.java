package org.crediteasyloan.contracts;

/**
 * Kind of body (主体类别) as the first two characters of its unified social credit code say, GB 32100-2015.
 *
 * <p>A borrower without a code (farmer, household, many family farms) has no entity class.
 */
public enum EntityClass {
    COMPANY("企业"),
    SOLE_TRADER("个体工商户"),
    FARMERS_COOPERATIVE("农民专业合作社"),
    GOVERNMENT_BODY("机关"),
    PUBLIC_INSTITUTION("事业单位"),
    CIVIL_AFFAIRS_BODY("社会组织"),
    RURAL_COLLECTIVE("农村集体经济组织"),
    OTHER("其他");

    private final String nameZh;

    EntityClass(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }

    static EntityClass ofPrefix(String firstTwo) {
        return switch (firstTwo) {
            case "91" -> COMPANY;
            case "92" -> SOLE_TRADER;
            case "93" -> FARMERS_COOPERATIVE;
            case "11" -> GOVERNMENT_BODY;
            case "12" -> PUBLIC_INSTITUTION;
            default ->
                switch (firstTwo.charAt(0)) {
                    case '5' -> CIVIL_AFFAIRS_BODY;
                    case 'N' -> RURAL_COLLECTIVE;
                    default -> OTHER;
                };
        };
    }
}
