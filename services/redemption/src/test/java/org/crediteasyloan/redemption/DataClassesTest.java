package org.crediteasyloan.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;
import org.crediteasyloan.kit.test.dataclass.DataClasses;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataClassesTest {

    private static final DataClasses DOCUMENT = DataClasses.of("redemption");

    private final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    @All
    List<SealedTable> sealedTables;

    @Inject
    @All
    List<RetentionRules> retention;

    @Test
    void theDocumentAndTheDatabaseNameTheSameColumns() {
        assertThat(DOCUMENT.columns()).isEqualTo(DataClasses.columnsOf(dataSource));
    }

    @Test
    void whatTheDocumentCallsSealedIsSealed() {
        assertThat(DOCUMENT.sealedColumns())
                .isEqualTo(sealedTables.stream()
                        .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyPeriodOfTheDocumentHasItsRuleAndEveryRuleItsPeriod() {
        assertThat(DOCUMENT.periods())
                .isEqualTo(retentionRules().map(RetentionRule::name).collect(Collectors.toSet()));
    }

    @Test
    void whatTheDocumentSaysGoesWithAnotherTableDoesAndNothingElse() {
        assertThat(DOCUMENT.companionsUnlike(dataSource)).isEmpty();
    }

    @Test
    void timersDeleteWhatARuleIsThereForAndNothingElse() {
        assertThat(DataClasses.deletedByTimers(dataSource))
                .isEqualTo(Stream.concat(retentionRules().map(RetentionRule::table), Stream.of("deadline"))
                        .collect(Collectors.toSet()));
    }

    private Stream<RetentionRule> retentionRules() {
        return retention.stream().flatMap(rules -> rules.inOrder().stream());
    }
}
