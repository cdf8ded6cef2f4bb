package org.crediteasyloan.kit.dispatch;

import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.staff.CaseFacts;

/** A case that a bank has right now (在手案件). */
public record HeldCase(UUID caseId, ParticipantCode bank, CaseFacts facts) {}
