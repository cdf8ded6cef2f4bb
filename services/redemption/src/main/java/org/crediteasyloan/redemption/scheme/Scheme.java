package org.crediteasyloan.redemption.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A scheme (财政支持政策): who owns the code, and how far its versions have come. */
@Entity
class Scheme {

    @Id
    @Column(name = "scheme_code")
    String schemeCode;

    String owner;

    /** 0 before the first publication. */
    @Column(name = "published_version")
    long publishedVersion;

    /** Counts over all drafts, so that a revision names one text for ever. */
    @Column(name = "draft_revision")
    long draftRevision;

    @SuppressWarnings("NullAway.Init")
    Scheme() {}
}
