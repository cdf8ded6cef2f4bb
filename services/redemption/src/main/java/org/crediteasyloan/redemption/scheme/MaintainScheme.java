package org.crediteasyloan.redemption.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.BusinessDay;

/**
 * Drafts and publishes schemes.
 *
 * <pre>
 *   draft --> DRAFT --publish (another person, nothing wrong)--> VERSION n, immutable
 *               ^ draft again: the next revision
 * </pre>
 */
@ApplicationScoped
class MaintainScheme {

    private final Schemes schemes;
    private final AnnounceScheme announce;
    private final Participants participants;
    private final Clock clock;

    MaintainScheme(Schemes schemes, AnnounceScheme announce, Participants participants, Clock clock) {
        this.schemes = schemes;
        this.announce = announce;
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    void draft(DraftScheme draft, ParticipantCode owner, String draftedBy) {
        Scheme scheme =
                schemes.claim(draft.schemeCode(), owner).orElseThrow(() -> Refusal.of(SchemeRule.SCHEME_CODE_TAKEN));
        scheme.draftRevision++;
        Optional<SchemeDraft> open = schemes.draftOf(scheme.schemeCode);
        SchemeDraft row = open.orElseGet(SchemeDraft::new);
        row.schemeCode = scheme.schemeCode;
        row.revision = scheme.draftRevision;
        row.terms = schemes.write(draft.terms());
        row.draftedBy = draftedBy;
        row.draftedAt = clock.instant();
        if (open.isEmpty()) {
            schemes.add(row);
        }
    }

    @Transactional
    void publish(String schemeCode, long revision, ParticipantCode owner, String publisher) {
        Scheme scheme = schemes.getForChange(schemeCode);
        if (!scheme.owner.equals(owner.value())) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        SchemeDraft draft = schemes.draftOf(schemeCode).orElseThrow(() -> Refusal.of(SchemeRule.NO_OPEN_DRAFT));
        if (draft.revision != revision) {
            throw Refusal.of(SchemeRule.DRAFT_CHANGED, draft.revision);
        }
        if (draft.draftedBy.equals(publisher)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        SchemeTerms terms = schemes.read(draft.terms);
        List<FieldError> errors = errorsOf(schemeCode, terms);
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(SchemeRule.SCHEME_NOT_PUBLISHABLE, errors);
        }
        scheme.publishedVersion++;
        schemes.add(version(scheme, draft, terms, publisher, clock.instant()));
        schemes.remove(draft);
        announce.published(scheme);
    }

    List<FieldError> errorsOf(String schemeCode, SchemeTerms terms) {
        Optional<SchemeTerms> latest = schemes.latestVersion(schemeCode).map(version -> schemes.read(version.terms));
        return SchemeChecks.errorsOf(
                terms, new SchemeChecks.Surroundings(latest, BusinessDay.of(clock.instant()), participants::find));
    }

    private static SchemeVersion version(
            Scheme scheme, SchemeDraft draft, SchemeTerms terms, String publisher, Instant now) {
        SchemeVersion version = new SchemeVersion();
        version.id = Ids.next();
        version.schemeCode = scheme.schemeCode;
        version.version = scheme.publishedVersion;
        version.terms = draft.terms;
        version.validFrom = terms.validFrom();
        version.validUntil = terms.validUntil();
        version.draftedBy = draft.draftedBy;
        version.publishedBy = publisher;
        version.publishedAt = now;
        return version;
    }
}
