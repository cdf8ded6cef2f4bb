package org.crediteasyloan.directory.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The people of an institution: kept by its own persons and seen by no other institution's. */
@Path("/participant-directory/v1/participants/{code}/staff")
@Produces(MediaType.APPLICATION_JSON)
class StaffResource {

    private final StaffMembers members;
    private final StaffPersons persons;
    private final EnrolStaff enrol;
    private final ReleaseStaff release;
    private final Maintenance maintenance;
    private final Idempotency idempotency;
    private final AuditedChange audited;
    private final CurrentCaller caller;

    StaffResource(
            StaffMembers members,
            StaffPersons persons,
            EnrolStaff enrol,
            ReleaseStaff release,
            Maintenance maintenance,
            Idempotency idempotency,
            AuditedChange audited,
            CurrentCaller caller) {
        this.members = members;
        this.persons = persons;
        this.enrol = enrol;
        this.release = release;
        this.maintenance = maintenance;
        this.idempotency = idempotency;
        this.audited = audited;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER, Duty.INSTITUTION_ADMINISTRATOR, Duty.DISPATCHER})
    @Transactional
    public List<StaffView> list(ParticipantCode code) {
        maintenance.requireOwn(code);
        return members.of(code).stream().map(this::shown).toList();
    }

    @POST
    @RolesAllowed(Duty.STAFF_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = StaffView.class, responseCode = "201")
    public StaffView propose(ParticipantCode code, @NotNull @Valid EnrolRequest request) {
        return idempotency.once(request, StaffView.class, () -> enrol.propose(code, request, caller.subject()));
    }

    @GET
    @Path("{staffId}")
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER, Duty.INSTITUTION_ADMINISTRATOR, Duty.DISPATCHER})
    @Transactional
    public StaffView get(ParticipantCode code, UUID staffId) {
        maintenance.requireOwn(code);
        return shown(members.get(code, staffId));
    }

    @PUT
    @Path("{staffId}/terms")
    @RolesAllowed(Duty.STAFF_MAKER)
    @PersonalStep
    public StaffView proposeChange(ParticipantCode code, UUID staffId, @NotNull @Valid StaffTerms terms) {
        return audited.make(terms, () -> enrol.proposeChange(code, staffId, terms, caller.subject()));
    }

    @POST
    @Path("{staffId}/approval")
    @RolesAllowed(Duty.STAFF_APPROVER)
    @PersonalStep
    public StaffView approve(ParticipantCode code, UUID staffId, @NotNull @Valid RevisionRequest request) {
        return idempotency.once(
                request, StaffView.class, () -> enrol.approve(code, staffId, request.revision(), caller.subject()));
    }

    @POST
    @Path("{staffId}/rejection")
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER})
    @PersonalStep
    public StaffView reject(ParticipantCode code, UUID staffId, @NotNull @Valid RevisionRequest request) {
        return idempotency.once(request, StaffView.class, () -> enrol.reject(code, staffId, request.revision()));
    }

    @POST
    @Path("{staffId}/departure")
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER})
    @PersonalStep
    public StaffView leave(ParticipantCode code, UUID staffId, @NotNull @Valid LeaveRequest request) {
        return idempotency.once(
                request, StaffView.class, () -> release.leave(code, staffId, request, caller.subject()));
    }

    @POST
    @Path("{staffId}/absence")
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER})
    @PersonalStep
    public StaffView beAway(ParticipantCode code, UUID staffId, @NotNull @Valid AbsenceRequest request) {
        return idempotency.once(request, StaffView.class, () -> release.beAway(code, staffId, request));
    }

    @POST
    @Path("{staffId}/absence/end")
    @RolesAllowed({Duty.STAFF_MAKER, Duty.STAFF_APPROVER})
    @PersonalStep
    public StaffView beBack(ParticipantCode code, UUID staffId) {
        return idempotency.once(Map.of(), StaffView.class, () -> release.beBack(code, staffId));
    }

    private StaffView shown(StaffMember member) {
        return StaffView.of(member, persons.realNameOf(member), persons.phoneOf(member));
    }
}
