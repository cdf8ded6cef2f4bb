package org.crediteasyloan.directory.unit;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.tenancy.KeepsOwnEntry;

@Path("/participant-directory/v1/participants/{code}/units")
@Authenticated
class UnitResource {

    private final UnitTrees trees;
    private final ReplaceUnits replaceUnits;
    private final Maintenance maintenance;
    private final AuditedChange change;
    private final CurrentCaller caller;

    UnitResource(
            UnitTrees trees,
            ReplaceUnits replaceUnits,
            Maintenance maintenance,
            AuditedChange change,
            CurrentCaller caller) {
        this.trees = trees;
        this.replaceUnits = replaceUnits;
        this.maintenance = maintenance;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @OpenData
    @Transactional
    public ParticipantUnitsState get(ParticipantCode code) {
        maintenance.kindOf(code);
        return trees.get(code);
    }

    @PUT
    @KeepsOwnEntry
    @RolesAllowed({Duty.INSTITUTION_ADMINISTRATOR, Duty.PARTICIPANT_MAKER})
    public ParticipantUnitsState replace(ParticipantCode code, @NotNull @Valid UnitTree tree) {
        return change.make(tree, () -> replaceUnits.replace(code, tree, caller.subject()));
    }
}
