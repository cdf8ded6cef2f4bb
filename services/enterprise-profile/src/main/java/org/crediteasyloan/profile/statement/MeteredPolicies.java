package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** The policy of metered products, by the date it holds from. */
@ApplicationScoped
class MeteredPolicies {

    private final Session session;

    MeteredPolicies(Session session) {
        this.session = session;
    }

    MeteredPolicy on(LocalDate day) {
        Object[] row = session.createNativeQuery("""
                        SELECT closing_working_days, dispute_working_days, answer_working_days FROM metered_policy
                        WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1""", Object[].class)
                .setParameter("day", day)
                .getSingleResult();
        return new MeteredPolicy((Integer) row[0], (Integer) row[1], (Integer) row[2]);
    }
}
