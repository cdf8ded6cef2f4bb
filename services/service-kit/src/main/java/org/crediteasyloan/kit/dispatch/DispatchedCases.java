package org.crediteasyloan.kit.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;

/** The cases of one service that banks hand to their account managers; a bean of this type is found by the kit. */
public interface DispatchedCases {

    /** What became of asking for a case. */
    sealed interface Found {

        /** Somebody else holds it right now; ask again soon. */
        record Busy() implements Found {}

        /** Locked until the transaction ends. */
        record Locked(Optional<HeldCase> held) implements Found {}
    }

    /** What an account manager has to be enrolled with to work on such a case. */
    String neededDuty();

    /** Where the case is; held by nobody where no bank has it, or there is none any more. Does not wait. */
    Found lock(UUID caseId);

    /** Cases of the bank that nobody in it holds, whether they lie in a queue or were never handed out. */
    List<UUID> idsOf(ParticipantCode bank);

    /** A case lies elsewhere inside its bank: its readers are to see it again. */
    void moved(UUID caseId, Dispatch dispatch);
}
