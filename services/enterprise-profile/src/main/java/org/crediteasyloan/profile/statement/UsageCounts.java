package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.hibernate.Session;

/** The operator's view of metered products (用量统计). */
@ApplicationScoped
class UsageCounts {

    private final Session session;

    UsageCounts(Session session) {
        this.session = session;
    }

    @Transactional
    List<UsageCountView> ofMonth(YearMonth month) {
        return session.createNativeQuery("SELECT * FROM metered_counts(:month)", Object[].class)
                .setParameter("month", month.atDay(1))
                .getResultStream()
                .map(row -> new UsageCountView(
                        new ParticipantCode((String) row[0]),
                        new ParticipantCode((String) row[1]),
                        (String) row[2],
                        count(row[3]),
                        count(row[4]),
                        count(row[5]),
                        count(row[6]),
                        count(row[7])))
                .toList();
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
