package org.crediteasyloan.redemption.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.BusinessDay;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/schemes/{code}/reconciliation")
@RolesAllowed({Duty.SCHEME_MAKER, Duty.SCHEME_APPROVER, Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER, Duty.SUPERVISOR})
class ReconciliationResource {

    private final ReconcileScheme reconcile;
    private final PublishedSchemes schemes;
    private final Clock clock;

    ReconciliationResource(ReconcileScheme reconcile, PublishedSchemes schemes, Clock clock) {
        this.reconcile = reconcile;
        this.schemes = schemes;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Reconciliation reconciliation(String code, @QueryParam("on") @Nullable LocalDate on) {
        schemes.requireReadable(code);
        LocalDate day = on == null ? BusinessDay.of(clock.instant()) : on;
        if (!BusinessDay.isPlausible(day)) {
            throw Refusal.of(CommonRule.MALFORMED_REQUEST, "on");
        }
        return reconcile.reconcile(code, day);
    }
}
