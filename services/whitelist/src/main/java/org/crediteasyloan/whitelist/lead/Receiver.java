package org.crediteasyloan.whitelist.lead;

import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;

/** A receiver of leads (接收机构) and the list types meant for its kind. */
record Receiver(ParticipantCode code, Set<String> listTypeCodes) {

    /** The kinds of institution that receive leads. */
    static final Set<ParticipantKind> KINDS = Set.of(ParticipantKind.BANK, ParticipantKind.EQUITY);
}
