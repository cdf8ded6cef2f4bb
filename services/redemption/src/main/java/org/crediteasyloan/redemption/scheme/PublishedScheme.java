package org.crediteasyloan.redemption.scheme;

import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.rules.money.FundingShares;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/** A published version of a scheme, ready to be computed by (已发布的政策版本). */
public record PublishedScheme(
        String schemeCode,
        long version,
        ParticipantCode owner,
        SchemeTerms terms,
        SubsidyFormula formula,
        FundingShares fundingShares) {

    public static PublishedScheme of(String schemeCode, long version, ParticipantCode owner, SchemeTerms terms) {
        return new PublishedScheme(
                schemeCode, version, owner, terms, FormulaReader.published(terms.formula()), sharesOf(terms));
    }

    /** @throws org.crediteasyloan.rules.RuleRefusal all that is wrong with the shares */
    static FundingShares sharesOf(SchemeTerms terms) {
        List<FundingShares.Share> shares = terms.fundingShares().stream()
                .map(share -> new FundingShares.Share(share.source(), share.percent()))
                .toList();
        return new FundingShares(shares, terms.splitRounding());
    }
}
