package org.crediteasyloan.directory.reference;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

@Path("/participant-directory/v1/reference-tables")
@Authenticated
class ReferenceTableResource {

    private final ReferenceTables tables;
    private final MaintainReferenceData maintain;
    private final AuditedChange change;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReferenceTableResource(
            ReferenceTables tables,
            MaintainReferenceData maintain,
            AuditedChange change,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.tables = tables;
        this.maintain = maintain;
        this.change = change;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @OpenData
    @Transactional
    public List<ReferenceTableSummary> list() {
        return tables.summaries();
    }

    @GET
    @OpenData
    @Path("{table}")
    @Transactional
    public ReferenceTableView get(@Pattern(regexp = TableName.FORM) String table) {
        return maintain.latest(new TableName(table)).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @GET
    @OpenData
    @Path("{table}/versions/{version}")
    @Transactional
    public ReferenceTableView getVersion(@Pattern(regexp = TableName.FORM) String table, @Min(1) long version) {
        return maintain.version(new TableName(table), version).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @GET
    @Path("{table}/draft")
    @RolesAllowed({Duty.REFERENCE_MAKER, Duty.REFERENCE_APPROVER})
    @Transactional
    public ReferenceDraftView getDraft(@Pattern(regexp = TableName.FORM) String table) {
        caller.participant(ParticipantKind.OPERATOR);
        return maintain.draftOf(new TableName(table)).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @PUT
    @Path("{table}/draft")
    @RolesAllowed(Duty.REFERENCE_MAKER)
    @PersonalStep
    public ReferenceDraftView draft(@Pattern(regexp = TableName.FORM) String table, @NotNull @Valid DraftTable draft) {
        caller.participant(ParticipantKind.OPERATOR);
        return change.make(draft, () -> maintain.draft(new TableName(table), draft, caller.subject()));
    }

    @POST
    @Path("{table}/publication")
    @RolesAllowed(Duty.REFERENCE_APPROVER)
    @PersonalStep
    public ReferenceTableView publish(
            @Pattern(regexp = TableName.FORM) String table, @NotNull @Valid PublishTable publication) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(
                publication,
                ReferenceTableView.class,
                () -> maintain.publish(new TableName(table), publication.revision(), caller.subject()));
    }
}
