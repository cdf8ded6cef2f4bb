package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.retention.RetentionRules;
import org.crediteasyloan.kit.test.dataclass.DataClasses;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataClassesTest {

    @Inject
    @All
    List<SealedTable> sealedTables;

    @Inject
    @All
    List<RetentionRules> retention;

    @Test
    void theDocumentSaysWhatTheServiceKeepsSealsAndErases() {
        assertThat(DataClasses.of("whitelist")
                        .differences(
                                TestDatabase.asAdministrator(),
                                sealedTables.stream().flatMap(SealedTable::columnNames),
                                retention.stream().flatMap(RetentionRules::names)))
                .isEmpty();
    }
}
