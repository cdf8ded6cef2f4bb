package org.crediteasyloan.redemption.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** What payouts ask of entitlements. */
@ApplicationScoped
public class PayableEntitlements {

    private final Entitlements entitlements;
    private final EntitlementTransitions transitions;

    PayableEntitlements(Entitlements entitlements, EntitlementTransitions transitions) {
        this.entitlements = entitlements;
        this.transitions = transitions;
    }

    /** An entitlement as a payout takes it in. */
    public record Payable(UUID entitlementId, String schemeCode, UUID borrowerId, long amountFen) {}

    /**
     * Puts the entitlements into a payout, all or none.
     *
     * @throws Refusal {@code entitlement-not-payable} with every entitlement that is unknown, another bureau's or in another
     *     state; {@code entitlements-of-several-schemes}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Payable> prepare(List<UUID> entitlementIds, ParticipantCode owner, UUID payoutId, Instant now) {
        Map<UUID, EntitlementRow> rows = entitlements.getForChange(entitlementIds).stream()
                .filter(row -> owner.value().equals(row.owner))
                .collect(Collectors.toMap(row -> row.id, row -> row));
        refuseUnlessPayable(entitlementIds, rows);
        if (rows.values().stream().map(row -> row.schemeCode).distinct().count() > 1) {
            throw Refusal.of(EntitlementRule.ENTITLEMENTS_OF_SEVERAL_SCHEMES);
        }
        return entitlementIds.stream()
                .map(rows::get)
                .map(row -> {
                    transitions.apply(row, new EntitlementCommand.Prepare(payoutId), payoutId, now);
                    return new Payable(row.id, row.schemeCode, row.borrowerId, row.amountFen);
                })
                .toList();
    }

    /** @param referenceId the payout order that moves the money, or the payout where none moves */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(UUID entitlementId, EntitlementCommand command, UUID referenceId, Instant now) {
        EntitlementRow row = entitlements.getForChange(List.of(entitlementId)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        transitions.apply(row, command, referenceId, now);
    }

    private static void refuseUnlessPayable(List<UUID> entitlementIds, Map<UUID, EntitlementRow> rows) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < entitlementIds.size(); index++) {
            EntitlementRow row = rows.get(entitlementIds.get(index));
            EntitlementRule rule = EntitlementRule.ENTITLEMENT_NOT_PAYABLE;
            if (row == null) {
                errors.add(new FieldError(
                        "/entitlementIds/" + index, "not-found", "未找到该权益。", "There is no such entitlement."));
            } else if (!(row.state() instanceof EntitlementState.Reserved)) {
                errors.add(new FieldError("/entitlementIds/" + index, rule.code(), rule.textZh(), rule.textEn()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(EntitlementRule.ENTITLEMENT_NOT_PAYABLE, errors);
        }
    }
}
