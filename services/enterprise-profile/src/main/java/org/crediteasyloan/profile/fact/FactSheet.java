package org.crediteasyloan.profile.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.rules.sizeclass.SizeFigures;

/** All that counts about a borrower on a day (信息一览): what was stated, and what follows from it. */
public final class FactSheet {

    private static final FactSource PLATFORM = new FactSource.Platform();

    private final Map<FactName, Fact> facts;
    private final SizeClass sizeClass;
    private final SizeStandard.Origin sizedBy;

    private FactSheet(Map<FactName, Fact> facts, SizeClass sizeClass, SizeStandard.Origin sizedBy) {
        this.facts = facts;
        this.sizeClass = sizeClass;
        this.sizedBy = sizedBy;
    }

    /**
     * Puts together what is known.
     *
     * @param knownSinceOn the day the platform first heard of the borrower
     * @param stated the statements that count, one per fact
     * @param today in Asia/Shanghai; lists are on or off by it
     */
    public static FactSheet of(
            Identity identity,
            LocalDate knownSinceOn,
            Collection<Fact> stated,
            Collection<Endorsement> endorsements,
            SizeStandard standard,
            LocalDate today) {
        Map<FactName, Fact> facts = new EnumMap<>(FactName.class);
        stated.forEach(fact -> facts.put(fact.name(), fact));
        put(
                facts,
                new Fact(
                        FactName.BORROWER_KIND,
                        new FactValue.Text(identity.kind().name()),
                        PLATFORM,
                        knownSinceOn));
        put(facts, listTypes(endorsements, knownSinceOn, today));
        Optional.ofNullable(facts.get(FactName.INDUSTRY_CODE)).ifPresent(fact -> put(facts, sectionOf(fact)));
        SizeClass sizeClass = switch (identity) {
            case Identity.Enterprise(UnifiedSocialCreditCode uscc) -> {
                put(facts, entityClass(uscc, knownSinceOn));
                yield sizeOf(facts, standard);
            }
            case Identity.NaturalPerson _, Identity.Household _ -> SizeClass.NOT_APPLICABLE;
        };
        return new FactSheet(facts, sizeClass, standard.origin());
    }

    public Optional<Fact> find(FactName name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** In the order of {@link FactName}. */
    public List<Fact> all() {
        return List.copyOf(facts.values());
    }

    /**
     * UNKNOWN when it cannot be told, NOT_APPLICABLE to persons and households; there is no such fact then, so that no criterion
     * mistakes a gap for an answer.
     */
    public SizeClass sizeClass() {
        return sizeClass;
    }

    public SizeStandard.Origin sizedBy() {
        return sizedBy;
    }

    public Optional<String> text(FactName name) {
        return find(name).map(Fact::value).map(value -> ((FactValue.Text) value).text());
    }

    private static Fact entityClass(UnifiedSocialCreditCode uscc, LocalDate knownSinceOn) {
        return new Fact(
                FactName.ENTITY_CLASS,
                new FactValue.Text(uscc.entityClass().name()),
                new FactSource.Code(),
                knownSinceOn);
    }

    private static SizeClass sizeOf(Map<FactName, Fact> facts, SizeStandard standard) {
        SizeClass sizeClass = Optional.ofNullable(facts.get(FactName.INDUSTRY_CODE))
                .map(fact -> standard.classify(codeOf(fact), figuresOf(facts)))
                .orElse(SizeClass.UNKNOWN);
        if (sizeClass != SizeClass.UNKNOWN) {
            put(facts, sizeFact(sizeClass, facts));
        }
        return sizeClass;
    }

    private static Fact listTypes(Collection<Endorsement> endorsements, LocalDate knownSinceOn, LocalDate today) {
        List<Endorsement> live = endorsements.stream()
                .filter(endorsement -> endorsement.isLiveOn(today))
                .toList();
        List<String> types =
                live.stream().map(Endorsement::listTypeCode).distinct().sorted().toList();
        LocalDate asOfOn = live.stream()
                .map(Endorsement::endorsedOn)
                .max(Comparator.naturalOrder())
                .orElse(knownSinceOn);
        return new Fact(FactName.LIST_TYPES, new FactValue.Texts(types), PLATFORM, asOfOn);
    }

    private static Fact sectionOf(Fact industry) {
        return new Fact(
                FactName.INDUSTRY_SECTION,
                new FactValue.Text(codeOf(industry).section().value()),
                industry.source(),
                industry.asOfOn());
    }

    /** As old as the oldest figure it rests on. */
    private static Fact sizeFact(SizeClass sizeClass, Map<FactName, Fact> facts) {
        List<Fact> inputs = new ArrayList<>();
        for (FactName name : List.of(FactName.INDUSTRY_CODE, FactName.EMPLOYEES, FactName.ANNUAL_REVENUE_FEN)) {
            Optional.ofNullable(facts.get(name)).ifPresent(inputs::add);
        }
        LocalDate oldest = Collections.min(inputs.stream().map(Fact::asOfOn).toList());
        return new Fact(FactName.SIZE_CLASS, new FactValue.Text(sizeClass.name()), PLATFORM, oldest);
    }

    private static SizeFigures figuresOf(Map<FactName, Fact> facts) {
        return new SizeFigures(
                whole(facts, FactName.EMPLOYEES), whole(facts, FactName.ANNUAL_REVENUE_FEN), OptionalLong.empty());
    }

    private static IndustryCode codeOf(Fact industry) {
        return new IndustryCode(((FactValue.Text) industry.value()).text());
    }

    private static OptionalLong whole(Map<FactName, Fact> facts, FactName name) {
        Fact fact = facts.get(name);
        return fact != null && fact.value() instanceof FactValue.Whole whole
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }

    private static void put(Map<FactName, Fact> facts, Fact fact) {
        facts.put(fact.name(), fact);
    }
}
