package org.crediteasyloan.profile.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The facts kept of a borrower (主体信息项). Those a criterion may name are the dictionary shared with the products; the registered
 * name and the detailed industry are kept for people to read.
 */
public enum FactName {
    NAME_ZH("nameZh", false),
    INDUSTRY_CODE("industryCode", false),
    REGION_CODE("regionCode", true),
    EMPLOYEES("employees", true),
    ANNUAL_REVENUE_FEN("annualRevenueFen", true),
    TAGS("tags", true),
    /** Computed: the section of the industry. */
    INDUSTRY_SECTION("industrySection", true),
    /** Computed from industry, employees and revenue; absent rather than guessed, and of persons and households, whom it does not apply to. */
    SIZE_CLASS("sizeClass", true),
    /** Computed: what the first two characters of the code say; persons and households have no code. */
    ENTITY_CLASS("entityClass", true),
    /** Computed: the types of the lists the borrower is on today. */
    LIST_TYPES("listTypes", true),
    /** Computed: enterprise, natural person or household. */
    BORROWER_KIND("borrowerKind", true);

    private final String key;
    private final boolean forCriteria;

    FactName(String key, boolean forCriteria) {
        this.key = key;
        this.forCriteria = forCriteria;
    }

    /** The name as criteria, events and answers write it. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The fact of that name if a criterion may name it. */
    public static Optional<FactName> forCriterion(String key) {
        return Arrays.stream(values())
                .filter(name -> name.forCriteria && name.key.equals(key))
                .findFirst();
    }

    @JsonCreator
    static FactName ofKey(String key) {
        return Arrays.stream(values())
                .filter(name -> name.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fact is named " + key));
    }
}
