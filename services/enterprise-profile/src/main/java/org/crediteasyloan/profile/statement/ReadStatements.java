package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows statements to the two they are between. */
@ApplicationScoped
class ReadStatements {

    private static final int LINES_AT_A_TIME = 500;

    private final Statements statements;

    ReadStatements(Statements statements) {
        this.statements = statements;
    }

    @Transactional
    List<StatementView> ofMonth(ParticipantCode reader, YearMonth month) {
        return statements.ofMonth(reader.value(), month.atDay(1)).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    StatementView one(UUID statementId, ParticipantCode reader) {
        return view(get(statementId, reader));
    }

    @Transactional
    Page<LineView> lines(UUID statementId, ParticipantCode reader, @Nullable String after, int limit) {
        get(statementId, reader);
        Position start = Position.fromCursor(after);
        return Page.of(
                statements.lines(statementId, start, limit),
                UsageLine::position,
                line -> LineView.of(line, statements.findDispute(line.id), reader),
                after == null ? null : start);
    }

    /** Of its lines as they are at this moment, in their order. */
    @Transactional
    void forEachLine(UUID statementId, ParticipantCode reader, Consumer<LineView> line) {
        Position place = Position.START;
        while (true) {
            List<UsageLine> some = statements.lines(statementId, place, LINES_AT_A_TIME);
            some.forEach(found -> line.accept(LineView.of(found, statements.findDispute(found.id), reader)));
            if (some.size() < LINES_AT_A_TIME) {
                return;
            }
            place = some.getLast().position();
        }
    }

    private StatementView view(Statement statement) {
        return StatementView.of(statement, statements.sumOf(statement.id));
    }

    private Statement get(UUID statementId, ParticipantCode reader) {
        return statements
                .find(statementId)
                .filter(found -> found.bank.equals(reader.value()) || found.bureau.equals(reader.value()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
