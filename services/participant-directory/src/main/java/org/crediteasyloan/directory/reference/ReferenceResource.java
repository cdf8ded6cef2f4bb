package org.crediteasyloan.directory.reference;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

@Path("/participant-directory/v1/reference")
@Authenticated
class ReferenceResource {

    private static final String RATE_CODE = "[A-Z][A-Z0-9_]{1,30}";

    private final ReferenceTables tables;
    private final PublishReferenceData publish;
    private final AuditedChange change;
    private final CurrentCaller caller;

    ReferenceResource(
            ReferenceTables tables, PublishReferenceData publish, AuditedChange change, CurrentCaller caller) {
        this.tables = tables;
        this.publish = publish;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @OpenData
    @Path("working-day-calendar")
    @Transactional
    public WorkingDayCalendarState workingDayCalendar() {
        return tables.workingDayCalendar();
    }

    @PUT
    @Path("working-day-calendar/{year}")
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    public WorkingDayCalendarState publishYear(@Min(2000) @Max(2100) int year, @NotNull @Valid CalendarYear calendar) {
        caller.participant(ParticipantKind.OPERATOR);
        return change.make(calendar, () -> publish.calendarYear(year, calendar, caller.subject()));
    }

    @GET
    @OpenData
    @Path("rate-tables/{rateCode}")
    @Transactional
    public RateTableState rateTable(@Pattern(regexp = RATE_CODE) String rateCode) {
        return tables.rateTable(rateCode).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @PUT
    @Path("rate-tables/{rateCode}")
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    public RateTableState publishRateTable(
            @Pattern(regexp = RATE_CODE) String rateCode, @NotNull @Valid RateTable table) {
        caller.participant(ParticipantKind.OPERATOR);
        return change.make(table, () -> publish.rateTable(rateCode, table, caller.subject()));
    }
}
