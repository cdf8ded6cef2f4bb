package org.crediteasyloan.catalog.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.crediteasyloan.catalog.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactResourceTest {

    @Test
    void theDictionaryTellsWhatCriteriaMayAsk() {
        List<String> names = Caller.maker("BANK-HNRCB")
                .get("/facts")
                .statusCode(200)
                .body("find { it.name == 'annualRevenueFen' }.unit", equalTo("fen"))
                .body("find { it.name == 'annualRevenueFen' }.type", equalTo("LONG"))
                .body("find { it.name == 'tags' }.type", equalTo("STRING_LIST"))
                .body("find { it.name == 'sizeClass' }.changeableByBorrower", equalTo(false))
                .extract()
                .path("name");

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "borrowerKind",
                        "employees",
                        "annualRevenueFen",
                        "regionCode",
                        "industrySection",
                        "sizeClass",
                        "entityClass",
                        "tags",
                        "listTypes");
    }
}
