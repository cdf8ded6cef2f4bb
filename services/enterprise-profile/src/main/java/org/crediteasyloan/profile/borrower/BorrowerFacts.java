package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.fact.FactSheet;
import org.crediteasyloan.profile.fact.SizeStandard;

/** Reads what counts about a borrower. Who may ask is the asker's business. */
@ApplicationScoped
public class BorrowerFacts {

    private final Borrowers borrowers;
    private final FactStatements statements;
    private final ListEndorsements endorsements;
    private final ReferenceData reference;

    BorrowerFacts(
            Borrowers borrowers, FactStatements statements, ListEndorsements endorsements, ReferenceData reference) {
        this.borrowers = borrowers;
        this.statements = statements;
        this.endorsements = endorsements;
        this.reference = reference;
    }

    /** All that counts at that moment. */
    public FactSheet sheetOf(UUID borrowerId, Instant now) {
        return sheetOf(borrowers.findRow(borrowerId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND)), now);
    }

    FactSheet sheetOf(Borrower borrower, Instant now) {
        LocalDate today = BusinessDay.at(now);
        return FactSheet.of(
                borrower.identity(),
                BusinessDay.at(borrower.knownSince),
                statements.countingOf(borrower.id),
                endorsements.of(borrower.id),
                SizeStandard.on(today, reference.sizeThresholds()),
                today);
    }
}
