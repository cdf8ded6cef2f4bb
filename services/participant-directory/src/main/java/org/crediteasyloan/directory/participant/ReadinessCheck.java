package org.crediteasyloan.directory.participant;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.FieldError;

/** What another feature knows an institution to lack that connects its systems. */
public interface ReadinessCheck {

    /** @param needsKey whether its level of connection asks for a key */
    List<FieldError> missing(ParticipantCode code, boolean needsKey, LocalDate today);
}
