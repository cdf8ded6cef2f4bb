package org.crediteasyloan.whitelist.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.crediteasyloan.whitelist.sheet.SheetRow;

/** Judges the rows of one list in their order (逐行校验): everything wrong with a row, at once. */
final class RowJudge {

    private static final int MAX_NAME_CHARACTERS = 200;

    private final ColumnPlan plan;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final Reach reach;

    RowJudge(ColumnPlan plan, Vocabulary vocabulary, Limits limits, Reach reach) {
        this.plan = plan;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.reach = reach;
    }

    JudgedRow judge(SheetRow row) {
        List<Finding> findings = new ArrayList<>();
        CellReader cells = new CellReader(row, plan, vocabulary, findings);
        Optional<UnifiedSocialCreditCode> code = cells.uscc();
        Optional<RowClaim> claim = claimOf(code, cells, findings);
        findFormulas(row, findings);
        Verdict verdict = Verdict.of(findings);
        return new JudgedRow(
                row.line(),
                verdict,
                List.copyOf(findings),
                code,
                textOf(row, ListField.USCC),
                textOf(row, ListField.NAME),
                row.texts(),
                verdict == Verdict.REJECTED ? Optional.empty() : claim);
    }

    private Optional<RowClaim> claimOf(
            Optional<UnifiedSocialCreditCode> uscc, CellReader cells, List<Finding> findings) {
        String name = name(cells, findings);
        Optional<String> phone = cells.phone();
        Optional<RegionCode> region = cells.region();
        Optional<IndustryCode> industry = cells.industry();
        findOutsideReach(region, industry, cells);
        Optional<FinancingNeed> need = need(new NeedReader(cells, limits), cells);
        var endorsedOn = cells.endorsedOn();
        if (uscc.isEmpty() || region.isEmpty() || need.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RowClaim(
                uscc.get(),
                name,
                cells.personName().orElse(null),
                phone.orElse(null),
                region.get(),
                industry.orElse(null),
                cells.employees().orElse(null),
                cells.annualRevenueFen().orElse(null),
                cells.tags(),
                need.get(),
                endorsedOn.orElse(null)));
    }

    private static Optional<FinancingNeed> need(NeedReader reader, CellReader cells) {
        var amountFen = reader.amountFen();
        var termMonths = reader.termMonths();
        LoanPurpose purpose = reader.purpose();
        var guarantee = reader.guarantee();
        if (amountFen.isEmpty() || termMonths.isEmpty() || guarantee.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FinancingNeed(
                amountFen.get(),
                termMonths.get(),
                purpose,
                guarantee.get(),
                cells.wishedBank().orElse(null)));
    }

    private String name(CellReader cells, List<Finding> findings) {
        String name = Texts.withoutBlanks(cells.text(ListField.NAME));
        String header = plan.headerOf(ListField.NAME);
        if (name.isEmpty()) {
            findings.add(FindingCode.NAME_MISSING.in(header));
        } else if (name.length() > MAX_NAME_CHARACTERS) {
            findings.add(FindingCode.NAME_TOO_LONG.in(header, MAX_NAME_CHARACTERS));
        }
        return name;
    }

    /** A code the published table does not have lies in another province or is a slip, of which the row is warned already. */
    private void findOutsideReach(Optional<RegionCode> region, Optional<IndustryCode> industry, CellReader cells) {
        region.filter(code -> vocabulary.regionCodes().contains(code.value()))
                .filter(code -> !reach.includes(code))
                .ifPresent(_ -> cells.find(FindingCode.REGION_OUTSIDE_REACH, ListField.REGION));
        industry.filter(code -> !reach.includes(code))
                .ifPresent(_ -> cells.find(FindingCode.INDUSTRY_OUTSIDE_REACH, ListField.INDUSTRY));
    }

    private void findFormulas(SheetRow row, List<Finding> findings) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (row.cell(index).isFormula()) {
                findings.add(FindingCode.FORMULA_AS_DATA.in(plan.headerAt(index)));
            }
        }
    }

    private String textOf(SheetRow row, ListField field) {
        return plan.column(field)
                .map(column -> row.text(column.index()).strip())
                .orElse("");
    }
}
