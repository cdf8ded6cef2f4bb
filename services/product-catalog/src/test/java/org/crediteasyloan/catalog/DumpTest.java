package org.crediteasyloan.catalog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
@QuarkusTest
class DumpTest {
    @Test
    void dump() throws Exception {
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/catalog-deps/openapi.yaml"), RestAssured.given().get("/q/openapi").asString());
    }
}
