package org.crediteasyloan.profile.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.borrower.KeepFacts;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.published.PublishedTables;

/** Takes what a person or household says of itself. */
@ApplicationScoped
class DeclareFacts {

    private final Borrowers borrowers;
    private final KeepFacts keep;
    private final PublishedTables published;
    private final Clock clock;

    DeclareFacts(Borrowers borrowers, KeepFacts keep, PublishedTables published, Clock clock) {
        this.borrowers = borrowers;
        this.keep = keep;
        this.published = published;
        this.clock = clock;
    }

    @Transactional
    DeclarationView declare(UUID borrowerId, Declaration declaration) {
        BorrowerState borrower = borrowers.find(borrowerId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (borrower.kind() == BorrowerKind.ENTERPRISE) {
            throw Refusal.of(DeclarationRule.STATED_BY_OTHERS);
        }
        List<Fact> facts = declaration.facts();
        if (facts.isEmpty()) {
            throw Refusal.of(DeclarationRule.NOTHING_DECLARED);
        }
        Instant now = clock.instant();
        List<FieldError> errors = errorsOf(declaration, BusinessDay.at(now));
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        keep.fromItself(borrowerId, facts);
        return new DeclarationView(
                borrowerId, facts.stream().map(fact -> fact.name().key()).toList(), declaration.asOfOn());
    }

    private List<FieldError> errorsOf(Declaration declaration, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (declaration.asOfOn().isAfter(today)) {
            errors.add(new FieldError("/asOfOn", "in-the-future", "数据日期不能晚于今天。", "The day lies in the future."));
        }
        if (declaration.regionCode() != null) {
            published.errorOf(declaration.regionCode(), today, "/regionCode").ifPresent(errors::add);
        }
        if (declaration.industryCode() != null) {
            published.errorOf(declaration.industryCode(), "/industryCode").ifPresent(errors::add);
        }
        return errors;
    }
}
