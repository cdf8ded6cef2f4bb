package org.crediteasyloan.directory.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/**
 * Drafts and publishes tables.
 *
 * <pre>
 *   draft --> DRAFT --publish (another person, nothing wrong)--> VERSION n, immutable, told to every service
 *               ^ draft again: the next revision
 * </pre>
 */
@ApplicationScoped
class MaintainReferenceData {

    private final ReferenceTables tables;
    private final Outbox outbox;
    private final Clock clock;

    MaintainReferenceData(ReferenceTables tables, Outbox outbox, Clock clock) {
        this.tables = tables;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReferenceDraftView draft(TableName name, DraftTable draft, String draftedBy) {
        if (!draft.content().fits(name)) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS, List.of(TableFault.KIND_DOES_NOT_FIT.at("/content/kind")));
        }
        ReferenceTable table = tables.claim(name);
        table.draftRevision++;
        Optional<ReferenceDraft> open = tables.draftOf(name);
        ReferenceDraft row = open.orElseGet(ReferenceDraft::new);
        row.name = name.value();
        row.revision = table.draftRevision;
        row.source = draft.source();
        row.content = tables.write(draft.content());
        row.draftedBy = draftedBy;
        row.draftedAt = clock.instant();
        if (open.isEmpty()) {
            tables.add(row);
        }
        return view(row);
    }

    @Transactional
    ReferenceTableView publish(TableName name, long revision, String publisher) {
        ReferenceTable table = tables.findForChange(name).orElseThrow(() -> Refusal.of(ReferenceRule.NO_OPEN_DRAFT));
        ReferenceDraft draft = tables.draftOf(name).orElseThrow(() -> Refusal.of(ReferenceRule.NO_OPEN_DRAFT));
        if (draft.revision != revision) {
            throw Refusal.of(ReferenceRule.DRAFT_CHANGED, draft.revision);
        }
        if (draft.draftedBy.equals(publisher)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        ReferenceContent content = tables.read(draft.content);
        List<FieldError> problems = problemsOf(name, content);
        if (!problems.isEmpty()) {
            throw Refusal.ofFields(ReferenceRule.TABLE_NOT_PUBLISHABLE, problems);
        }
        table.publishedVersion++;
        ReferenceVersion version = ReferenceVersion.of(table, draft, publisher, clock.instant());
        tables.add(version);
        tables.remove(draft);
        outbox.append(content.toState(name, table.publishedVersion));
        return view(version);
    }

    Optional<ReferenceDraftView> draftOf(TableName name) {
        return tables.draftOf(name).map(this::view);
    }

    Optional<ReferenceTableView> latest(TableName name) {
        return tables.latestVersion(name).map(this::view);
    }

    Optional<ReferenceTableView> version(TableName name, long version) {
        return tables.version(name, version).map(this::view);
    }

    private List<FieldError> problemsOf(TableName name, ReferenceContent content) {
        Findings findings = new Findings();
        content.check(name, tables.latestVersion(name).map(latest -> tables.read(latest.content)), findings);
        return findings.all();
    }

    private ReferenceDraftView view(ReferenceDraft draft) {
        ReferenceContent content = tables.read(draft.content);
        return new ReferenceDraftView(
                draft.name,
                draft.revision,
                draft.source,
                content,
                draft.draftedAt,
                problemsOf(new TableName(draft.name), content));
    }

    private ReferenceTableView view(ReferenceVersion version) {
        return new ReferenceTableView(
                version.name, version.version, version.source, tables.read(version.content), version.publishedAt);
    }
}
