package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.kit.deadline.ComputedRows;

/** New thresholds, or a standard among them that begins, tell the sizes of borrowers anew (重新划型), each in a transaction of its own. */
@ApplicationScoped
class TellSizeAgain implements ComputedRows {

    private final Borrowers borrowers;
    private final KeepFacts keep;

    TellSizeAgain(Borrowers borrowers, KeepFacts keep) {
        this.borrowers = borrowers;
        this.keep = keep;
    }

    @Override
    public String kind() {
        return "borrower-size-recount";
    }

    @Override
    public String reference() {
        return SizeThresholdsState.KEY;
    }

    @Override
    public String rows() {
        return "borrower";
    }

    /** Versions and days of standards only go forward. A borrower nobody was told of yet gets its size when it is. */
    @Override
    public String outdated() {
        return """
                borrower.version > 0 AND (borrower.sized_version, borrower.sized_from) < (reference.version, coalesce((
                    SELECT max((standard ->> 'validFrom')::date)
                    FROM reference_copy, jsonb_array_elements(reference_copy.state -> 'standards') standard
                    WHERE reference_copy.name = 'size-thresholds'
                        AND (standard ->> 'validFrom')::date <= (reference.now AT TIME ZONE 'Asia/Shanghai')::date), '1970-01-01'))""";
    }

    /** One that was erased meanwhile has no size any more. */
    @Override
    public void handleDue(UUID borrowerId, Instant now) {
        borrowers.findRow(borrowerId).ifPresent(known -> keep.tellSizeAgain(known.id, now));
    }
}
