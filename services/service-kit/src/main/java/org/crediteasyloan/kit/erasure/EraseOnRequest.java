package org.crediteasyloan.kit.erasure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Answer;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.event.EventHandler;
import org.crediteasyloan.kit.event.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the rules for the borrower that asks, and answers for each class of data, all in the transaction of the event. */
@ApplicationScoped
class EraseOnRequest implements EventHandler<ErasureRequested> {

    private final AgroalDataSource dataSource;
    private final List<ErasureRules> rules;
    private final Event<Erasing> erasing;
    private final Event<Erased> erased;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final String service;

    EraseOnRequest(
            AgroalDataSource dataSource,
            @All List<ErasureRules> rules,
            Event<Erasing> erasing,
            Event<Erased> erased,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.erasing = erasing;
        this.erased = erased;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public Class<ErasureRequested> eventClass() {
        return ErasureRequested.class;
    }

    @Override
    public void handle(ErasureRequested request) {
        try {
            actFor(request.borrowerId());
            erasing.fire(new Erasing(request.borrowerId()));
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (ErasureRules some : rules) {
                for (ErasureRule rule : some.inOrder()) {
                    Answer answer = switch (rule) {
                        case ErasureRule.Delete delete -> delete(delete, request);
                        case ErasureRule.Retain retain -> retain(retain);
                    };
                    answers.merge(rule.dataClass(), answer, EraseOnRequest::whatIsLeft);
                }
            }
            erased.fire(new Erased(request.borrowerId()));
            outbox.append(new ErasureAnswered(
                    request.erasureId(),
                    request.borrowerId(),
                    service,
                    List.copyOf(answers.values()),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot erase for the request " + request.erasureId(), failed);
        }
    }

    /**
     * A class is deleted when none of its rules keeps anything. Of several that do, the one that keeps longest is told, since
     * until then something is left; what still goes on has no end yet and outlasts any date.
     */
    static Answer whatIsLeft(Answer one, Answer other) {
        if (one.outcome() == Outcome.DELETED || other.outcome() == Outcome.DELETED) {
            return one.outcome() == Outcome.DELETED ? other : one;
        }
        return lastDay(other).isAfter(lastDay(one)) ? other : one;
    }

    private static LocalDate lastDay(Answer retained) {
        return retained.until() == null ? LocalDate.MAX : retained.until();
    }

    /** Policies ask for this borrower as they do when a person acts for it. */
    private void actFor(UUID borrowerId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT set_config('app.borrower', ?, true)")) {
            statement.setString(1, borrowerId.toString());
            statement.execute();
        }
    }

    private Answer delete(ErasureRule.Delete rule, ErasureRequested request) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("DELETE FROM %s WHERE %s RETURNING %s::text"
                        .formatted(rule.table(), rule.which(), rule.key()))) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        if (!keys.isEmpty()) {
            rule.announced().ifPresent(state -> outbox.appendRemovals(state, keys));
            trail.append(AuditRecord.of(AuditKind.ERASURE, rule.dataClass(), "erasureId=" + request.erasureId())
                    .withDetails("rows=" + keys.size()));
        }
        return new Answer(rule.dataClass(), Outcome.DELETED, null, null);
    }

    private Answer retain(ErasureRule.Retain rule) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) > 0, (%s)::date FROM %s WHERE %s"
                        .formatted(rule.until(), rule.table(), rule.which()))) {
            rows.next();
            return rows.getBoolean(1)
                    ? new Answer(
                            rule.dataClass(), Outcome.RETAINED_BY_LAW, rule.basis(), rows.getObject(2, LocalDate.class))
                    : new Answer(rule.dataClass(), Outcome.DELETED, null, null);
        }
    }
}
