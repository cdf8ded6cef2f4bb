package org.crediteasyloan.catalog.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crediteasyloan.rules.criteria.FactDictionary;
import org.crediteasyloan.rules.criteria.FactType;

/** The dictionary. Its names and types are agreed with enterprise-profile, which supplies the values. */
public final class Facts {

    /** The borrower's region; the regions a product is limited to are decided on it. */
    public static final String REGION_CODE = "regionCode";

    /** Who borrows; the kinds a product is for are decided on it. */
    public static final String BORROWER_KIND = "borrowerKind";

    private static final List<Fact> ALL = List.of(
            new Fact(
                    BORROWER_KIND,
                    FactType.STRING,
                    "ENTERPRISE, NATURAL_PERSON, HOUSEHOLD",
                    FactSource.REGISTRATION,
                    false,
                    "主体类型",
                    "Kind of borrower"),
            new Fact("employees", FactType.LONG, "persons", FactSource.DECLARED, true, "从业人数", "Number of employees"),
            new Fact(
                    "annualRevenueFen",
                    FactType.LONG,
                    "fen",
                    FactSource.DECLARED,
                    true,
                    "上年度营业收入",
                    "Revenue of the last full year"),
            new Fact(
                    REGION_CODE,
                    FactType.STRING,
                    "GB/T 2260, six digits",
                    FactSource.REGISTRATION,
                    false,
                    "所在地行政区划",
                    "Region of registration"),
            new Fact(
                    "industrySection",
                    FactType.STRING,
                    "GB/T 4754-2017, section letter A to T",
                    FactSource.REGISTRATION,
                    false,
                    "国民经济行业门类",
                    "Section of industry"),
            new Fact(
                    "sizeClass",
                    FactType.STRING,
                    "MICRO, SMALL, MEDIUM, LARGE, UNKNOWN",
                    FactSource.DERIVED,
                    false,
                    "企业规模",
                    "Size class; of enterprises alone"),
            new Fact(
                    "entityClass",
                    FactType.STRING,
                    "COMPANY, SOLE_TRADER, FARMERS_COOPERATIVE, GOVERNMENT_BODY, PUBLIC_INSTITUTION, CIVIL_AFFAIRS_BODY,"
                            + " RURAL_COLLECTIVE, OTHER",
                    FactSource.REGISTRATION,
                    false,
                    "主体类别",
                    "Kind of body; of enterprises alone"),
            new Fact(
                    "tags",
                    FactType.STRING_LIST,
                    "labels as pushed",
                    FactSource.LISTING,
                    false,
                    "认定标签",
                    "Labels awarded by authorities"),
            new Fact(
                    "listTypes",
                    FactType.STRING_LIST,
                    "codes of list types",
                    FactSource.LISTING,
                    false,
                    "所在名单类型",
                    "Types of the lists it stands on"));

    private static final Map<String, Fact> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Fact::name, Function.identity()));

    private Facts() {}

    public static List<Fact> all() {
        return ALL;
    }

    public static Optional<Fact> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The dictionary as criteria are checked against it. */
    public static FactDictionary dictionary() {
        return FactDictionary.of(ALL.stream().collect(Collectors.toMap(Fact::name, Fact::type)));
    }
}
