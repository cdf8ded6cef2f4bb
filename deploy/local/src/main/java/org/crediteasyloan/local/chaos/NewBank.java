package org.crediteasyloan.local.chaos;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A bank that storms and drills have the operator admit: one person proposes it, another approves. */
public record NewBank(String code) {

    public static final String PARTICIPANTS = "/participant-directory/v1/participants";

    /** With a code that no participant has yet. */
    public static NewBank next() {
        return new NewBank(
                "BANK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    public Map<String, String> proposal() {
        return Map.of(
                "code", code, "kind", "BANK", "nameZh", "演练银行", "nameEn", "Bank of a drill", "regionCode", "460000");
    }

    public String approvalPath() {
        return PARTICIPANTS + "/" + code + "/approval";
    }
}
