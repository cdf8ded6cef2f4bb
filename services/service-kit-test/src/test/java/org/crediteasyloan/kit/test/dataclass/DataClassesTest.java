package org.crediteasyloan.kit.test.dataclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataClassesTest {

    @Test
    void aLineNamesTheColumnsOfATable() {
        DataClasses classes = DataClasses.parse("""
                ## shop

                table | columns | class | protection | kept | erased
                --- | --- | --- | --- | --- | ---
                parcel | label, size | business | access | 1 year | row by row
                parcel | receiver | personal | sealed; masked | 1 year | row by row
                """);

        assertThat(classes.columns()).containsExactly("parcel.label", "parcel.receiver", "parcel.size");
        assertThat(classes.sealedColumns()).containsExactly("parcel.receiver");
    }

    @Test
    void aColumnListedTwiceIsReported() {
        DataClasses classes = DataClasses.parse("""
                parcel | label | business | access | 1 year | row by row
                parcel | label | personal | sealed | 1 year | row by row
                """);

        assertThatThrownBy(classes::columns).hasMessageContaining("parcel.label");
    }

    @Test
    void aLineWithoutAKnownClassIsReported() {
        assertThatThrownBy(() -> DataClasses.parse("parcel | label | secret | access | 1 year | row by row"))
                .hasMessageContaining("parcel | label");
    }
}
