package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.statement.ReasonView.ReasonFor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The reasons given about reports and their lines (原因代码), by the dates they hold. */
@ApplicationScoped
public class MeteredReasons {

    private final Session session;

    MeteredReasons(Session session) {
        this.session = session;
    }

    /** @throws Refusal {@code invalid-fields} with {@code reason-unknown} */
    public void require(ReasonFor use, @Nullable String code, LocalDate day) {
        if (on(day).stream()
                .noneMatch(reason -> reason.usedFor() == use && reason.code().equals(code))) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError("/reasonCode", "reason-unknown", "原因代码不存在。", "There is no such reason.")));
        }
    }

    List<ReasonView> on(LocalDate day) {
        return session.createNativeQuery("""
                        SELECT code, used_for, text_zh, text_en FROM metered_reason
                        WHERE valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day) ORDER BY used_for, code""", Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new ReasonView(
                        (String) row[0], ReasonFor.valueOf((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }
}
