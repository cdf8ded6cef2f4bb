package org.crediteasyloan.profile.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was last published for a borrower.
 *
 * <pre>
 *   (none) --publish--> published --other content--> published --remove--> removed --publish--> published
 * </pre>
 */
@Entity
@Table(name = "matching_facts")
class MatchingFacts {

    @Id
    @Column(name = "borrower_id")
    UUID borrowerId;

    /** Goes on counting after a removal, so that a reader never takes the new state for an old one. */
    long version;

    /** Absent when removed: what may no longer be used is not kept here either. */
    @Nullable String content;

    @SuppressWarnings("NullAway.Init")
    MatchingFacts() {}

    MatchingFacts(UUID borrowerId) {
        this.borrowerId = borrowerId;
    }
}
