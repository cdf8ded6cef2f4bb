package org.crediteasyloan.profile.bureau;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What was ordered and delivered about a borrower, for the borrower itself. */
@Path("/enterprise-profile/v1/credit-reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class CreditReportResource {

    private final ReadReports read;
    private final CurrentCaller caller;

    CreditReportResource(ReadReports read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public List<ReportAboutMeView> list() {
        return read.aboutBorrower(caller.borrower());
    }

    @GET
    @Path("{orderId}")
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ReportView one(UUID orderId) {
        return read.toBorrower(orderId, caller.borrower());
    }
}
