package org.crediteasyloan.contracts.event.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A published fiscal scheme (财政支持政策).
 *
 * @param approval the department that approves each application on the platform before a bank sees it
 * @param formula how an entitlement is computed
 */
@Published(topic = "scheme.state.v1", type = "scheme-state.v1")
public record SchemeState(
        String schemeCode,
        long version,
        ParticipantCode owner,
        String nameZh,
        String nameEn,
        @Nullable ApprovalStep approval,
        JsonNode formula,
        LocalDate validFrom,
        LocalDate validUntil)
        implements State {

    /** Who approves, and in how many working days. */
    public record ApprovalStep(ParticipantCode department, int workingDays) {}

    @Override
    public String key() {
        return schemeCode;
    }
}
