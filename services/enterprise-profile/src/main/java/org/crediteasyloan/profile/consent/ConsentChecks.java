package org.crediteasyloan.profile.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.FieldError;

/** Finds everything that is wrong in a consent that is about to be given. */
final class ConsentChecks {

    private ConsentChecks() {}

    /** @param receiver the participant named, as far as it is known here */
    static List<FieldError> errorsOf(GrantConsent consent, Optional<ParticipantState> receiver, int maxValidDays) {
        List<FieldError> errors = new ArrayList<>();
        if (consent.validDays() > maxValidDays) {
            errors.add(new FieldError(
                    "/validDays",
                    "too-long",
                    "有效期最长" + maxValidDays + "天。",
                    "A consent lasts at most " + maxValidDays + " days."));
        }
        if (consent.receiver() == null) {
            switch (consent.purpose()) {
                case LOAN_APPLICATION ->
                    errors.add(new FieldError(
                            "/receiver", "receiver-needed", "贷款申请授权须指明接收机构。", "Name the bank that may read."));
                case CREDIT_REPORT ->
                    errors.add(new FieldError(
                            "/receiver", "receiver-needed", "征信报告授权须指明征信机构。", "Name the bureau that may report."));
                case MATCHING, LEAD_CONTACT -> {}
            }
        } else if (consent.purpose() == Purpose.MATCHING) {
            errors.add(new FieldError(
                    "/receiver",
                    "receiver-not-allowed",
                    "产品匹配在平台内部进行，没有接收机构。",
                    "Matching stays inside the platform and has no receiver."));
        } else if (receiver.filter(known -> mayReceive(known, consent.purpose()))
                .isEmpty()) {
            errors.add(new FieldError(
                    "/receiver",
                    "receiver-unknown",
                    "接收机构不存在、已暂停或不可接收此类数据。",
                    "No active participant of a fitting kind has this code."));
        }
        return errors;
    }

    private static boolean mayReceive(ParticipantState participant, Purpose purpose) {
        return participant.status() == ParticipantState.Status.ACTIVE
                && kindsFor(purpose).contains(participant.kind());
    }

    /** Leads go to banks and to the regional equity market (Hainan plan 2024-2028, items 17 and 27). */
    private static Set<ParticipantKind> kindsFor(Purpose purpose) {
        return switch (purpose) {
            case MATCHING -> EnumSet.noneOf(ParticipantKind.class);
            case LEAD_CONTACT -> EnumSet.of(ParticipantKind.BANK, ParticipantKind.EQUITY);
            case LOAN_APPLICATION -> EnumSet.of(ParticipantKind.BANK);
            case CREDIT_REPORT -> EnumSet.of(ParticipantKind.CREDIT_BUREAU);
        };
    }
}
