package org.crediteasyloan.directory.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.hibernate.annotations.Immutable;

/** How many sandbox banks a person may have and how long one lasts (沙箱规则). */
@Entity
@Immutable
@Table(name = "sandbox_policy")
class SandboxLimits {

    @Id
    @Column(name = "only_one")
    boolean onlyOne;

    @Column(name = "live_per_person")
    int livePerPerson;

    @Column(name = "opened_per_day")
    int openedPerDay;

    @Column(name = "term_days")
    int termDays;

    @SuppressWarnings("NullAway.Init")
    SandboxLimits() {}

    Duration term() {
        return Duration.ofDays(termDays);
    }
}
