package org.crediteasyloan.contracts.event.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal scheme (财政支持政策) with every version published, also those that begin later: whoever reads it chooses by the day.
 *
 * @param version the number of the last of the versions
 */
@Published(topic = "scheme.state.v1", type = "scheme-state.v1")
public record SchemeState(String schemeCode, long version, ParticipantCode owner, List<Version> versions)
        implements State {

    public SchemeState {
        versions = List.copyOf(versions);
    }

    public static SchemeState of(String schemeCode, ParticipantCode owner, List<Version> versions) {
        return new SchemeState(schemeCode, versions.getLast().version(), owner, versions);
    }

    /**
     * What holds for loans paid out in a time.
     *
     * @param approval the department that approves each application on the platform before a bank sees it
     * @param formula how an entitlement is computed
     * @param validFrom the first day in Asia/Shanghai
     * @param validUntil the last day
     */
    public record Version(
            long version,
            String nameZh,
            String nameEn,
            @Nullable ApprovalStep approval,
            JsonNode formula,
            LocalDate validFrom,
            LocalDate validUntil) {}

    /** Who approves, and in how many working days. */
    public record ApprovalStep(ParticipantCode department, int workingDays) {}

    /** The last version that has begun by the day, unless it has ended: a later one replaces an earlier one from its first day on. */
    public Optional<Version> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparingLong(Version::version))
                .filter(version -> !version.validUntil().isBefore(day));
    }

    @Override
    public String key() {
        return schemeCode;
    }
}
