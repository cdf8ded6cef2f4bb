package org.crediteasyloan.local.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A bank that storms, drills and tests have the operator admit. */
public record NewBank(String code) {

    /** With a code that no participant has yet. */
    public static NewBank next() {
        return new NewBank(
                "BANK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    public Map<String, Object> proposal() {
        return Map.of(
                "code",
                code,
                "institutionType",
                "COMMERCIAL_BANK",
                "nameZh",
                "演练银行",
                "nameEn",
                "Bank of a drill",
                "regionCode",
                "460000",
                "licence",
                Map.of("licenceNo", "DRILL-" + code, "issuer", "演练", "validFrom", "2020-01-01", "standing", "VALID"),
                "documentReferences",
                List.of("DRILL-" + code));
    }
}
