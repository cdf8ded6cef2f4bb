package org.crediteasyloan.whitelist.lead;

import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;

/** A receiver of leads (接收机构) and the list types meant for its kind. */
record Receiver(ParticipantCode code, Set<String> listTypeCodes) {

    /** The kinds of institution that receive leads. */
    static final Set<ParticipantKind> KINDS = Set.of(ParticipantKind.BANK, ParticipantKind.EQUITY);

    /** Leads of its list types; a sandbox bank those invented for it, and nobody else those. */
    boolean sees(Lead lead) {
        return listTypeCodes.contains(lead.listTypeCode)
                && (code.belongsToSandbox() ? code.value().equals(lead.sandboxOf) : !lead.isInvented());
    }
}
