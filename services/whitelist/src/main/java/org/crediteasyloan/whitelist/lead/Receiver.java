package org.crediteasyloan.whitelist.lead;

import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;

/** A receiver of leads (接收机构) and the list types meant for its kind. */
record Receiver(ParticipantCode code, Set<String> listTypeCodes) {}
