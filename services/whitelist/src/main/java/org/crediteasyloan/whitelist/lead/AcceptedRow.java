package org.crediteasyloan.whitelist.lead;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.whitelist.row.RowClaim;

/** A row of an approved batch (已采纳的行), as the leads take it over. */
public record AcceptedRow(
        UUID rowId,
        String listTypeCode,
        ParticipantCode authority,
        RowClaim claim,
        LocalDate endorsedOn,
        LocalDate validUntil) {}
