package org.crediteasyloan.catalog.matching;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.rules.cost.RepaymentPlan;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

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
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Transactional
    public Matches list(
            @QueryParam("amountFen") @NotNull @Min(1) @Max(Fen.MAX_FEN) Long amountFen,
            @QueryParam("termMonths") @NotNull @Min(1) @Max(RepaymentPlan.MAX_MONTHS) Integer termMonths,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return find.of(caller.borrower(), new Wish(amountFen, termMonths), limit);
    }
}
