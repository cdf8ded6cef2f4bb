package org.crediteasyloan.routing.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;

/** The borrowers, as enterprise-profile last published them. */
@ApplicationScoped
public class Borrowers {

    private final Copies copies;

    Borrowers(Copies copies) {
        this.copies = copies;
    }

    public Optional<BorrowerState> find(UUID borrowerId) {
        return copies.find("SELECT state FROM borrower_copy WHERE borrower_id = ?", borrowerId, BorrowerState.class);
    }

    /** Locked until the transaction ends, so that what one borrower submits at the same moment follows each other. */
    public Optional<BorrowerState> findForSubmission(UUID borrowerId) {
        return copies.find(
                "SELECT state FROM borrower_copy WHERE borrower_id = ? FOR UPDATE", borrowerId, BorrowerState.class);
    }

    /** By borrower id, one for each asked. */
    public Map<UUID, Applicant> applicants(Collection<UUID> borrowerIds) {
        Map<UUID, Applicant> applicants = new HashMap<>();
        borrowerIds.forEach(id -> applicants.put(id, Applicant.removed(id)));
        copies.list(
                        "SELECT state FROM borrower_copy WHERE borrower_id = ANY (string_to_array(?, ',')::uuid[])",
                        borrowerIds.stream().map(UUID::toString).collect(Collectors.joining(",")),
                        BorrowerState.class)
                .forEach(borrower -> applicants.put(borrower.borrowerId(), Applicant.of(borrower)));
        return applicants;
    }
}
