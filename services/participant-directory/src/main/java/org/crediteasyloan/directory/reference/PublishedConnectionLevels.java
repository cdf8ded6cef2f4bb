package org.crediteasyloan.directory.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState.Level;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The table of connection levels as it was published last (接入级别). */
@ApplicationScoped
public class PublishedConnectionLevels {

    private static final TableName TABLE = new TableName(ConnectionLevelsState.KEY);

    private final ReferenceTables tables;

    PublishedConnectionLevels(ReferenceTables tables) {
        this.tables = tables;
    }

    /** Those in force, by code; none before the first table was published. */
    public List<Level> inForceOn(LocalDate day) {
        return find().stream()
                .flatMap(state -> state.levels().stream()
                        .map(Level::code)
                        .distinct()
                        .sorted()
                        .flatMap(code -> state.levelOn(code, day).stream()))
                .toList();
    }

    public Optional<Level> find(String code, LocalDate day) {
        return find().flatMap(state -> state.levelOn(code, day));
    }

    /** @throws Refusal {@code connection-levels-not-published} */
    public void require() {
        if (find().isEmpty()) {
            throw Refusal.of(CommonRule.CONNECTION_LEVELS_NOT_PUBLISHED);
        }
    }

    private Optional<ConnectionLevelsState> find() {
        return tables.latestVersion(TABLE).map(version ->
                (ConnectionLevelsState) tables.read(version.content).toState(TABLE, version.version));
    }
}
