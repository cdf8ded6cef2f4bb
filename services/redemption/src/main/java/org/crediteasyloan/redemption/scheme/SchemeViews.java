package org.crediteasyloan.redemption.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** Shows schemes: published versions to everybody, the draft to its owner. */
@ApplicationScoped
class SchemeViews {

    private final Schemes schemes;
    private final MaintainScheme maintain;

    SchemeViews(Schemes schemes, MaintainScheme maintain) {
        this.schemes = schemes;
        this.maintain = maintain;
    }

    /** The scheme; refused with {@code not-found} when there is none the reader may see. */
    SchemeView of(String schemeCode, Optional<ParticipantCode> reader) {
        return Optional.ofNullable(of(List.of(schemeCode), reader).get(schemeCode))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** The schemes the reader may see, by code. */
    Map<String, SchemeView> of(List<String> schemeCodes, Optional<ParticipantCode> reader) {
        Map<String, List<SchemeVersion>> versions =
                schemes.versionsOf(schemeCodes).stream().collect(Collectors.groupingBy(version -> version.schemeCode));
        Map<String, SchemeDraft> drafts = schemes.draftsOf(schemeCodes).stream()
                .collect(Collectors.toMap(draft -> draft.schemeCode, draft -> draft));
        Map<String, SchemeView> views = new LinkedHashMap<>();
        for (Scheme scheme : schemes.list("schemeCode in ?1", schemeCodes)) {
            ParticipantCode owner = new ParticipantCode(scheme.owner);
            boolean isOwner = reader.filter(owner::equals).isPresent();
            List<SchemeVersion> published = versions.getOrDefault(scheme.schemeCode, List.of());
            if (isOwner || !published.isEmpty()) {
                Optional<SchemeDraft> draft =
                        isOwner ? Optional.ofNullable(drafts.get(scheme.schemeCode)) : Optional.empty();
                views.put(
                        scheme.schemeCode,
                        new SchemeView(
                                scheme.schemeCode,
                                owner,
                                published.stream().map(this::view).toList(),
                                draft.map(this::view).orElse(null)));
            }
        }
        return views;
    }

    private SchemeView.Version view(SchemeVersion version) {
        return new SchemeView.Version(version.version, schemes.read(version.terms), version.publishedAt);
    }

    private SchemeView.Draft view(SchemeDraft draft) {
        SchemeTerms terms = schemes.read(draft.terms);
        return new SchemeView.Draft(draft.revision, terms, draft.draftedAt, maintain.errorsOf(draft.schemeCode, terms));
    }
}
