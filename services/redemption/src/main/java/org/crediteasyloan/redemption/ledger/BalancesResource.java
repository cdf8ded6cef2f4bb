package org.crediteasyloan.redemption.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;

@Path("/redemption/v1/schemes/{code}/balances")
@RolesAllowed({Duty.SCHEME_MAKER, Duty.SCHEME_APPROVER, Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER, Duty.SUPERVISOR})
class BalancesResource {

    private final LedgerBooks books;
    private final PublishedSchemes schemes;

    BalancesResource(LedgerBooks books, PublishedSchemes schemes) {
        this.books = books;
        this.schemes = schemes;
    }

    @GET
    @Transactional
    public List<Balances> balances(String code) {
        schemes.requireReadable(code);
        return books.balances(code);
    }
}
