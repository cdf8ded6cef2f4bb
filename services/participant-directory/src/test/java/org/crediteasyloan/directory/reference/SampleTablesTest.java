package org.crediteasyloan.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.reference.TableFixtures.APPROVER;
import static org.crediteasyloan.directory.reference.TableFixtures.MAKER;
import static org.crediteasyloan.directory.reference.TableFixtures.TABLES;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.IndustriesState;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.directory.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables every new platform begins with. */
@QuarkusTest
class SampleTablesTest {

    private static final Path FOLDER = Path.of("..", "..", "deploy", "local", "sample-data", "reference");

    @Inject
    PublishedEvents events;

    @ParameterizedTest
    @MethodSource("tables")
    void aSampleTableIsPublishedWithoutFault(String table) throws Exception {
        String path = TABLES + "/" + table;
        long revision = MAKER.put(path + "/draft", Files.readString(FOLDER.resolve(table + ".json")))
                .statusCode(200)
                .body("problems", empty())
                .extract()
                .jsonPath()
                .getLong("revision");

        APPROVER.post(path + "/publication", Map.of("revision", revision)).statusCode(200);

        assertThat(events.statesOf(table, stateOf(table))).isNotEmpty();
    }

    @Test
    void everyKindOfTableHasASample() throws Exception {
        assertThat(tables().map(table -> stateOf(table)).distinct()).hasSize(8);
    }

    static Stream<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    private static Class<? extends State> stateOf(String table) {
        return switch (table.replaceFirst("\\..*", "")) {
            case "working-day-calendar" -> WorkingDayCalendarState.class;
            case "rate-table" -> RateTableState.class;
            case "regions" -> RegionsState.class;
            case "industries" -> IndustriesState.class;
            case "size-thresholds" -> SizeThresholdsState.class;
            case "connection-levels" -> ConnectionLevelsState.class;
            case "quotas" -> QuotasState.class;
            case "code-list" -> CodeListState.class;
            default -> throw new AssertionError("No table is called " + table);
        };
    }
}
