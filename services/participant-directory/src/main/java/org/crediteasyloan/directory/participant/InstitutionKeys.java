package org.crediteasyloan.directory.participant;

import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;

/** What the register knows of an institution's keys (机构公钥), which it keeps elsewhere. */
public interface InstitutionKeys {

    /** The last day of the last key that is in use; empty where there is none. */
    Optional<LocalDate> usableUntil(ParticipantCode code, LocalDate today);
}
