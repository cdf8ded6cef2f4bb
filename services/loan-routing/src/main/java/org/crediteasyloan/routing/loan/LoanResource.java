package org.crediteasyloan.routing.loan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationReach;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/loan-routing/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class LoanResource {

    private final ReportLoan report;
    private final Loans loans;
    private final ApplicationReach reach;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    LoanResource(
            ReportLoan report, Loans loans, ApplicationReach reach, Idempotency idempotency, CurrentCaller caller) {
        this.reach = reach;
        this.report = report;
        this.loans = loans;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("offers/{id}/contract")
    @RolesAllowed(Duty.CONTRACT_SIGNER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = LoanView.class, responseCode = "201")
    public LoanView sign(UUID id, @NotNull @Valid SignContractRequest request) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(request, LoanView.class, () -> report.sign(id, request, bank, caller.subject()));
    }

    @POST
    @Path("loans/{id}/disbursements")
    @RolesAllowed({Duty.CONTRACT_SIGNER, Duty.CREDIT_OFFICER})
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = LoanView.class, responseCode = "201")
    public LoanView disburse(UUID id, @NotNull @Valid DisburseRequest request) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(request, LoanView.class, () -> report.disburse(id, request, bank, caller.subject()));
    }

    @POST
    @Path("loans/{id}/interest-reports")
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    @RolesAllowed({Duty.CONTRACT_SIGNER, Duty.CREDIT_OFFICER})
    @ResponseStatus(201)
    @APIResponseSchema(value = InterestReportView.class, responseCode = "201")
    public InterestReportView reportInterest(UUID id, @NotNull @Valid ReportInterestRequest request) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(
                request, InterestReportView.class, () -> report.reportInterest(id, request, bank, caller.subject()));
    }

    @GET
    @Path("loans/{id}")
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = false,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public LoanView get(UUID id) {
        Loan loan = caller.hasDuty(Duty.BORROWER)
                ? loanOf(id, caller.borrower())
                : loanAt(id, caller.participant(ParticipantKind.BANK));
        return LoanView.of(loan, loans.reportsOn(id));
    }

    private Loan loanOf(UUID id, UUID borrowerId) {
        return loans.findByIdOptional(id)
                .map(LoanRow::toLoan)
                .filter(loan -> loan.borrowerId().equals(borrowerId))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Loan loanAt(UUID id, ParticipantCode bank) {
        return loans.findByIdOptional(id)
                .map(LoanRow::toLoan)
                .filter(loan -> loan.contract().bank().equals(bank))
                .map(this::withinReach)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Loan withinReach(Loan loan) {
        reach.require(loan.borrowerId(), loan.contract().productCode());
        return loan;
    }
}
