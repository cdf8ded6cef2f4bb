package org.crediteasyloan.profile.bureau;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.statement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A version of a bureau's product: who, by which licence, what, at which price.
 *
 * @param licenceNo as it was at the publication; absent of a draft
 * @param withdrawn nothing new is ordered
 */
record ProductVersionView(
        String productCode,
        int versionNo,
        ParticipantCode bureau,
        String nameZh,
        String nameEn,
        List<String> contents,
        String legalBasis,
        long priceFen,
        Unit unit,
        int answerWithinHours,
        LocalDate validFrom,
        @Nullable String licenceNo,
        @Nullable String licenceIssuer,
        boolean published,
        boolean withdrawn) {

    static ProductVersionView of(ProductVersion version, boolean withdrawn) {
        return new ProductVersionView(
                version.productCode,
                version.versionNo,
                new ParticipantCode(version.bureau),
                version.nameZh,
                version.nameEn,
                List.of(version.contents),
                version.legalBasis,
                version.priceFen,
                version.unit,
                version.answerWithinHours,
                version.validFrom,
                version.licenceNo,
                version.licenceIssuer,
                version.publishedAt != null,
                withdrawn);
    }
}
