package org.crediteasyloan.catalog.matching;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.rules.cost.RepaymentPlan;

/** Who may ask is told by the mandate of the borrower named in {@code Acting-For}, not by a duty. */
@Path("/product-catalog/v1/matches")
@Authenticated
class MatchResource {

    private final FindMatches find;
    private final CurrentCaller caller;

    MatchResource(FindMatches find, CurrentCaller caller) {
        this.find = find;
        this.caller = caller;
    }

    @GET
    public Matches list(
            @QueryParam("amountFen") @Min(1) @Max(Fen.MAX_FEN) long amountFen,
            @QueryParam("termMonths") @Min(1) @Max(RepaymentPlan.MAX_MONTHS) int termMonths,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return find.of(caller.borrower(), new Wish(amountFen, termMonths), limit);
    }
}
