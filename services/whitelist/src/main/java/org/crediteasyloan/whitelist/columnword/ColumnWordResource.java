package org.crediteasyloan.whitelist.columnword;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.whitelist.row.ColumnPlan;
import org.crediteasyloan.whitelist.row.ListField;

@Path("/whitelist/v1/column-words")
@Authenticated
class ColumnWordResource {

    private static final int MAX_HEADER_CHARACTERS = 100;
    private static final int MAX_WORDS = 200;

    record StatedWord(
            @NotBlank @Size(max = MAX_HEADER_CHARACTERS) String header,
            @NotNull ListField field) {}

    record StatedWords(@NotEmpty @Size(max = MAX_WORDS) List<@NotNull @Valid StatedWord> words) {

        /** Of a header said twice the last one counts. */
        Map<String, ListField> fieldsByHeader() {
            Map<String, ListField> fields = new LinkedHashMap<>();
            words.forEach(word -> fields.put(ColumnPlan.wordsOf(word.header()), word.field()));
            return fields;
        }
    }

    record ConfirmedWords(List<ColumnWord> words) {}

    private final ColumnWords words;
    private final AuditedChange change;
    private final CurrentCaller caller;
    private final Clock clock;

    ColumnWordResource(ColumnWords words, AuditedChange change, CurrentCaller caller, Clock clock) {
        this.words = words;
        this.change = change;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Duty.LIST_MAKER, Duty.LIST_APPROVER})
    @Transactional
    public ConfirmedWords list() {
        return new ConfirmedWords(words.of(caller.participant(ParticipantKind.REGULATOR)));
    }

    @PUT
    @RolesAllowed(Duty.LIST_MAKER)
    @PersonalStep
    public ConfirmedWords confirm(@NotNull @Valid StatedWords stated) {
        ParticipantCode authority = caller.participant(ParticipantKind.REGULATOR);
        return change.make(stated, () -> {
            words.confirm(authority, stated.fieldsByHeader(), clock.instant());
            return new ConfirmedWords(words.of(authority));
        });
    }
}
