package org.crediteasyloan.kit.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request as its institution has enrolled it (在任人员). Empty for machines, for borrowers' people, and for the
 * people of an institution that keeps no register: these act by their token's duties alone.
 */
@RequestScoped
public class CurrentStaff {

    private final JsonWebToken token;
    private final Staff staff;
    private final ReferenceData reference;
    private final Clock clock;
    private @Nullable Optional<ParticipantStaffState> found;

    CurrentStaff(JsonWebToken token, Staff staff, ReferenceData reference, Clock clock) {
        this.token = token;
        this.staff = staff;
        this.reference = reference;
        this.clock = clock;
    }

    /** In office or not; asked of the copy once a request. */
    public Optional<ParticipantStaffState> enrolled() {
        Optional<ParticipantStaffState> known = found;
        if (known == null) {
            known = isPersonOfAnInstitution() ? staff.find(institution(), token.getSubject()) : Optional.empty();
            found = known;
        }
        return known;
    }

    /**
     * On every operation, however long the token lives.
     *
     * @param isOpenToUnenrolled where the register itself is kept: whoever the realm gave that duty may begin one, or mend it
     * @throws Refusal {@code person-not-enrolled}, {@code person-not-in-office}
     */
    public void requireInOffice(boolean isOpenToUnenrolled) {
        if (!isPersonOfAnInstitution()) {
            return;
        }
        Optional<ParticipantStaffState> person = enrolled();
        if (person.isPresent()) {
            if (!person.get().isInOfficeOn(today())) {
                throw Refusal.of(CommonRule.PERSON_NOT_IN_OFFICE);
            }
        } else if (!isOpenToUnenrolled && staff.isKeptBy(institution())) {
            throw Refusal.of(CommonRule.PERSON_NOT_ENROLLED);
        }
    }

    /** Whether its institution lets it act with the duty; whether its token holds it is another question. */
    public boolean mayActAs(String duty) {
        return enrolled().map(person -> person.duties().contains(duty)).orElse(true);
    }

    public boolean reaches(CaseFacts facts) {
        return enrolled().map(person -> facts.isWithin(person.reach())).orElse(true);
    }

    /** @throws Refusal {@code not-found} where the case lies outside of the caller's reach: for it there is no such case */
    public void requireReach(CaseFacts facts) {
        if (!reaches(facts)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }

    /** As the query of a list is told it. */
    public Bounds bounds() {
        return enrolled()
                .map(ParticipantStaffState::reach)
                .map(reach -> new Bounds(
                        true,
                        within(reach),
                        texts(reach.productCodes()),
                        texts(reach.guaranteeKinds()),
                        texts(reach.industrySections())))
                .orElse(Bounds.NONE);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /**
     * A reach as lists of codes for a list's query; an empty list bounds nothing, but for the regions of somebody who is bounded at all.
     *
     * @param regionCodes with everything below them
     */
    public record Bounds(
            boolean isBounded,
            List<String> regionCodes,
            List<String> productCodes,
            List<String> guaranteeKinds,
            List<String> industrySections) {

        static final Bounds NONE = new Bounds(false, List.of(), List.of(), List.of(), List.of());

        /** The condition, for {@link #bind}; each of them is the SQL of a fact, or {@code NULL} where such cases have none. */
        public static String sql(String region, String product, String guarantee, String industry) {
            return """
                    (NOT :reachBounded OR %1$s IN (:reachRegions))
                    AND (NOT :reachesProducts OR %2$s IS NULL OR %2$s IN (:reachProducts))
                    AND (NOT :reachesGuarantees OR %3$s IS NULL OR %3$s IN (:reachGuarantees))
                    AND (NOT :reachesSections OR %4$s IS NULL OR left(%4$s, 1) IN (:reachSections))""".formatted(region, product, guarantee, industry);
        }

        public Query bind(Query query) {
            return query.setParameter("reachBounded", isBounded)
                    .setParameter("reachRegions", filled(regionCodes))
                    .setParameter("reachesProducts", !productCodes.isEmpty())
                    .setParameter("reachProducts", filled(productCodes))
                    .setParameter("reachesGuarantees", !guaranteeKinds.isEmpty())
                    .setParameter("reachGuarantees", filled(guaranteeKinds))
                    .setParameter("reachesSections", !industrySections.isEmpty())
                    .setParameter("reachSections", filled(industrySections));
        }

        /** A list of a query is never empty. */
        private static List<String> filled(List<String> codes) {
            return codes.isEmpty() ? List.of("") : codes;
        }
    }

    private List<String> within(Reach reach) {
        Optional<RegionsState> regions = reference.regions();
        return reach.regionCodes().stream()
                .flatMap(region -> regions.map(table -> table.within(region)).orElse(Set.of(region)).stream())
                .map(RegionCode::value)
                .distinct()
                .toList();
    }

    private static List<String> texts(@Nullable Collection<?> codes) {
        return codes == null ? List.of() : codes.stream().map(Object::toString).toList();
    }

    private boolean isPersonOfAnInstitution() {
        return "PERSON".equals(token.getClaim("subject_kind")) && token.getClaim("participant") != null;
    }

    private ParticipantCode institution() {
        return new ParticipantCode(token.getClaim("participant"));
    }
}
