package org.crediteasyloan.profile.statement;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.jspecify.annotations.Nullable;

/** Statements are for the people of the two sides who answer for products, and for the bureau's system. */
@Path("/enterprise-profile/v1")
@Produces(MediaType.APPLICATION_JSON)
class StatementResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final ReadStatements read;
    private final SettleDisputes settle;
    private final StatementFile file;
    private final UsageCounts counts;
    private final MeteredReasons reasons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final Clock clock;

    StatementResource(
            ReadStatements read,
            SettleDisputes settle,
            StatementFile file,
            UsageCounts counts,
            MeteredReasons reasons,
            Idempotency idempotency,
            CurrentCaller caller,
            Clock clock) {
        this.read = read;
        this.settle = settle;
        this.file = file;
        this.counts = counts;
        this.reasons = reasons;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("metered-reasons")
    @Authenticated
    @OpenData
    @Transactional
    public List<ReasonView> reasons() {
        return reasons.on(BusinessDay.at(clock.instant()));
    }

    @GET
    @Path("usage-counts")
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    @Transactional
    public List<UsageCountView> counts(@QueryParam("month") @NotNull @Pattern(regexp = MONTH) String month) {
        caller.participant(ParticipantKind.OPERATOR);
        return counts.ofMonth(YearMonth.parse(month));
    }

    @GET
    @Path("usage-statements")
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.BUREAU_OPERATOR})
    @Transactional
    public List<StatementView> list(@QueryParam("month") @NotNull @Pattern(regexp = MONTH) String month) {
        return read.ofMonth(party(), YearMonth.parse(month));
    }

    @GET
    @Path("usage-statements/{statementId}")
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.BUREAU_OPERATOR})
    @Transactional
    public StatementView get(UUID statementId) {
        return read.one(statementId, party());
    }

    @GET
    @Path("usage-statements/{statementId}/lines")
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.BUREAU_OPERATOR})
    @Transactional
    public Page<LineView> lines(
            UUID statementId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return read.lines(statementId, party(), after, limit);
    }

    @GET
    @Path("usage-statements/{statementId}/lines.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.BUREAU_OPERATOR})
    public Response file(UUID statementId) {
        ParticipantCode reader = party();
        StatementView statement = read.one(statementId, reader);
        StreamingOutput content = out -> file.write(statement, reader, out);
        return Response.ok(content, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"usage-statement.xlsx\"")
                .build();
    }

    @POST
    @Path("usage-lines/{lineId}/dispute")
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER})
    @PersonalStep
    public LineView dispute(UUID lineId, @NotNull @Valid DisputeLine dispute) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(dispute, LineView.class, () -> settle.dispute(lineId, dispute, bank, caller.subject()));
    }

    @POST
    @Path("usage-lines/{lineId}/dispute-answer")
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER})
    @PersonalStep
    public LineView answer(UUID lineId, @NotNull @Valid AnswerDispute answer) {
        ParticipantCode bureau = caller.participant(ParticipantKind.CREDIT_BUREAU);
        return idempotency.once(answer, LineView.class, () -> settle.answer(lineId, answer, bureau, caller.subject()));
    }

    private ParticipantCode party() {
        return caller.participant(ParticipantKind.BANK, ParticipantKind.CREDIT_BUREAU);
    }
}
