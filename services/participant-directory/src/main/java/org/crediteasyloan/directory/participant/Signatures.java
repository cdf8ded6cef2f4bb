package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what for an institution to come in, and when (经办与复核). */
@Embeddable
class Signatures {

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "reviewed_by")
    @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    @Nullable Instant reviewedAt;

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "approved_at")
    @Nullable Instant approvedAt;

    @Column(name = "promotion_asked_by")
    @Nullable String promotionAskedBy;

    @Column(name = "promotion_asked_at")
    @Nullable Instant promotionAskedAt;

    @Column(name = "promoted_by")
    @Nullable String promotedBy;

    @Column(name = "promoted_at")
    @Nullable Instant promotedAt;

    @Column(name = "licence_asked_by")
    @Nullable String licenceAskedBy;

    @Column(name = "licence_granted_by")
    @Nullable String licenceGrantedBy;

    @Column(name = "reach_asked_by")
    @Nullable String reachAskedBy;

    @Column(name = "reach_granted_by")
    @Nullable String reachGrantedBy;

    @SuppressWarnings("NullAway.Init")
    Signatures() {}

    static Signatures ofProposal(String proposedBy, Instant now) {
        Signatures signatures = new Signatures();
        signatures.proposedBy = proposedBy;
        signatures.proposedAt = now;
        return signatures;
    }

    void signChange(AskedChange.Subject subject, String askedBy, String grantedBy) {
        switch (subject) {
            case LICENCE -> {
                licenceAskedBy = askedBy;
                licenceGrantedBy = grantedBy;
            }
            case REACH -> {
                reachAskedBy = askedBy;
                reachGrantedBy = grantedBy;
            }
        }
    }

    /** Commands that are signed by nobody in particular stand in the audit trail alone. */
    void sign(StandingCommand command, Instant now) {
        switch (command) {
            case StandingCommand.Review review -> {
                reviewedBy = review.subject();
                reviewedAt = now;
            }
            case StandingCommand.Approve approve -> {
                approvedBy = approve.subject();
                approvedAt = now;
            }
            case StandingCommand.AskForPromotion ask -> {
                promotionAskedBy = ask.subject();
                promotionAskedAt = now;
            }
            case StandingCommand.Promote promote -> {
                promotedBy = promote.subject();
                promotedAt = now;
            }
            case StandingCommand.Reject _,
                    StandingCommand.Amend _,
                    StandingCommand.Suspend _,
                    StandingCommand.Resume _,
                    StandingCommand.Leave _,
                    StandingCommand.Stay _,
                    StandingCommand.EndLastDay _,
                    StandingCommand.LoseLicence _,
                    StandingCommand.EndTrial _ -> {}
        }
    }
}
