package org.crediteasyloan.kit.test.dataclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
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

    @Test
    void aPeriodIsReadWithoutItsReasonAndNotWhereAPartitionEndsIt() {
        DataClasses classes = DataClasses.parse("""
                parcel | label | business | access | 1 year after it came, as proof | row by row
                parcel | receiver | personal | sealed | with the parcel | with the parcel
                letter | text | sensitive | sealed | 7 days | by daily partition
                stamp | label | business | access | with the parcel; 2 years after it was made, where there is none | row by row
                """);

        assertThat(classes.periods())
                .containsExactly("parcel kept 1 year after it came", "stamp kept 2 years after it was made");
    }

    @Test
    void whatGoesWithAnotherTableInTheDocumentAloneOrInTheDatabaseAloneIsReported() {
        TestDatabase.execute("""
                CREATE TABLE crate (id int PRIMARY KEY);
                CREATE TABLE lid (crate_id int REFERENCES crate ON DELETE CASCADE, label text);
                CREATE TABLE nail (crate_id int REFERENCES crate, label text);
                CREATE TABLE bolt (crate_id int REFERENCES crate ON DELETE CASCADE, label text);
                CREATE TABLE hinge (crate_id int REFERENCES crate ON DELETE CASCADE REFERENCES crate, label text);
                CREATE TABLE seal (crate_id int REFERENCES crate ON DELETE CASCADE, label text)""");
        DataClasses classes = DataClasses.parse("""
                lid | label | business | access | with the crate | with the crate
                nail | label | business | access | with the crate | with the crate
                seal | label | business | access | for good | never
                hinge | label | business | access | with the crate | with the crate
                bolt | label | business | access | with the crate; 1 year after it was made | with the crate; row by row
                """);

        assertThat(classes.companionsUnlike(TestDatabase.asAdministrator()))
                .containsExactly(
                        "hinge with the crate",
                        "nail with the crate",
                        "seal goes with another table, and the document keeps it for good");
    }
}
