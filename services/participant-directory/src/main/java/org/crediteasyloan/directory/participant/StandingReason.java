package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Why an institution is not admitted, or suspended (原因代码). */
@Entity
@Immutable
@Table(name = "standing_reason")
class StandingReason {

    @Id
    String code;

    boolean rejects;

    boolean suspends;

    @Column(name = "text_zh")
    String textZh;

    @Column(name = "text_en")
    String textEn;

    @SuppressWarnings("NullAway.Init")
    StandingReason() {}
}
