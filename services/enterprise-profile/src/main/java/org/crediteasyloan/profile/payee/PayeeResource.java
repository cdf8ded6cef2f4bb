package org.crediteasyloan.profile.payee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.limit.OutsideQuota;

/** What the exchange asks before it pays. */
@Path("/enterprise-profile/v1/payout-orders/{payoutOrderId}/payee")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.EXCHANGE_OPERATOR)
@OutsideQuota
class PayeeResource {

    private final ReadPayee read;
    private final CurrentCaller caller;

    PayeeResource(ReadPayee read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Transactional
    public PayeeView payee(UUID payoutOrderId) {
        return read.of(payoutOrderId, caller.participant(ParticipantKind.CHANNEL));
    }
}
