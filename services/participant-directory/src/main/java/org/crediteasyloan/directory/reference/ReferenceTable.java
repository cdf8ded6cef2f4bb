package org.crediteasyloan.directory.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A table of reference data, locked by whoever changes it; counts its drafts and versions. */
@Entity
@Table(name = "reference_table")
class ReferenceTable {

    @Id
    String name;

    @Column(name = "draft_revision")
    long draftRevision;

    @Column(name = "published_version")
    long publishedVersion;

    @SuppressWarnings("NullAway.Init")
    ReferenceTable() {}
}
