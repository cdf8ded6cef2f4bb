package org.crediteasyloan.kit.test.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["parcelId", "priceFen"],
              "properties": {
                "parcelId": {"type": "string", "format": "uuid"},
                "priceFen": {"type": "integer", "minimum": 0}
              },
              "additionalProperties": false
            }
            """;
    private static final String PARCEL = "{\"parcelId\":\"019a9c3e-6f58-7000-8000-000000000001\",\"priceFen\":200}";

    private final EventContract contract =
            EventContract.ofText("parcel-sent.v1", "contracts/events/parcel/parcel-sent.v1.schema.json", SCHEMA);

    @Test
    void anEventThatKeepsItsSchemaPasses() {
        assertThatCode(() -> contract.assertValid(PARCEL)).doesNotThrowAnyException();
    }

    @Test
    void everyFaultIsNamed() {
        assertThatThrownBy(() -> contract.assertValid("{\"parcelId\":\"no id\",\"weight\":1}"))
                .hasMessageContaining("parcel-sent.v1")
                .hasMessageContaining("priceFen")
                .hasMessageContaining("uuid")
                .hasMessageContaining("weight");
    }

    @Test
    void aRecordThatReadsAndWritesTheSamePasses() {
        assertThatCode(() -> EventContract.assertRoundTrips(PARCEL, ParcelSent.class, new ObjectMapper()))
                .doesNotThrowAnyException();
    }

    @Test
    void aRecordThatLacksAFieldIsCaught() {
        assertThatThrownBy(() -> EventContract.assertRoundTrips(PARCEL, Priceless.class, new ObjectMapper()))
                .hasMessageContaining("Priceless");
    }

    @Test
    void aRecordThatAddsAFieldIsCaught() {
        assertThatThrownBy(() -> EventContract.assertRoundTrips(PARCEL, Weighed.class, new ObjectMapper()))
                .hasMessageContaining("Weighed changes its example");
    }

    record ParcelSent(UUID parcelId, long priceFen) {}

    record Priceless(UUID parcelId) {}

    record Weighed(UUID parcelId, long priceFen, int weightGrams) {}
}
