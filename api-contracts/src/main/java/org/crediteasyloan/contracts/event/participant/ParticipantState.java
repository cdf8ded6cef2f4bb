package org.crediteasyloan.contracts.event.participant;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * An institution or channel on the platform (参与机构), from its sandbox on.
 *
 * @param institutionType of the directory's table, for example {@code RURAL_BANK}; it lies within the kind
 * @param regionCode where it is established; what a regulator may reach stands in {@code reach}
 * @param lastDay of an institution that leaves or has left
 * @param licence absent where the law asks for none
 * @param reach present for a regulator alone
 * @param connection absent while its people work in the browser alone
 */
@Published(topic = "participant.state.v1", type = "participant-state.v1")
public record ParticipantState(
        ParticipantCode participantCode,
        long version,
        ParticipantKind kind,
        String institutionType,
        String nameZh,
        String nameEn,
        RegionCode regionCode,
        Status status,
        @Nullable LocalDate lastDay,
        @Nullable Licence licence,
        @Nullable Reach reach,
        @Nullable Connection connection)
        implements State {

    /** An institution without licence, reach and connection. */
    public ParticipantState(
            ParticipantCode participantCode,
            long version,
            ParticipantKind kind,
            String institutionType,
            String nameZh,
            String nameEn,
            RegionCode regionCode,
            Status status) {
        this(
                participantCode,
                version,
                kind,
                institutionType,
                nameZh,
                nameEn,
                regionCode,
                status,
                null,
                null,
                null,
                null);
    }

    /**
     * Where it stands.
     *
     * <p>SANDBOX: not yet let near anybody's data. ACTIVE. LEAVING: finishes what it has until its last day and gets nothing new.
     * SUSPENDED: keeps its data, may call nothing. LEFT: may call nothing, its open work is handed on.
     */
    public enum Status {
        SANDBOX,
        ACTIVE,
        LEAVING,
        SUSPENDED,
        LEFT
    }

    /**
     * What it is allowed to do by whom (业务许可).
     *
     * @param validUntil its last day; absent where it has none
     */
    public record Licence(
            String licenceNo,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Standing standing) {

        /** What its issuer says of it. */
        public enum Standing {
            VALID,
            SUSPENDED,
            REVOKED
        }

        public boolean isInForceOn(LocalDate day) {
            return standing == Standing.VALID
                    && !day.isBefore(validFrom)
                    && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /**
     * Whom a regulator is responsible for (管辖范围): what lies in one of the regions and belongs to one of the industries.
     *
     * @param regionCodes each with everything below it
     * @param industrySections sections of GB/T 4754; empty when it is every industry's
     */
    public record Reach(List<RegionCode> regionCodes, boolean everyIndustry, List<IndustryCode> industrySections) {}

    /**
     * How far its systems are connected (数据通、模型通、系统通).
     *
     * @param level of the table of connection levels, which says what it switches on
     * @param keysUntil the last day of the last key in use; absent where there is none
     */
    public record Connection(
            String level, Health health, @Nullable LocalDate keysUntil) {

        /**
         * Whether it has the key its level needs.
         *
         * <p>SOUND. ENDING: the last one ends within thirty days. BROKEN: none is in use.
         */
        public enum Health {
            SOUND,
            ENDING,
            BROKEN
        }
    }

    /** Whether it works here, so that it may call and is told of what happens: while it is active, and while it finishes what it has. */
    public boolean works() {
        return switch (status) {
            case ACTIVE, LEAVING -> true;
            case SANDBOX, SUSPENDED, LEFT -> false;
        };
    }

    /** Whether applications, leads and consents may be given to it. */
    public boolean takesNewWork() {
        return status == Status.ACTIVE;
    }

    @Override
    public String key() {
        return participantCode.value();
    }
}
