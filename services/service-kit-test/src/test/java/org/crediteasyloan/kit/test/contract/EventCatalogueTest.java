package org.crediteasyloan.kit.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crediteasyloan.contracts.event.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCatalogueTest {

    @Published(topic = "parcel.events.v1", type = "parcel-sent.v1")
    private record ParcelSent() {}

    private static final List<Published> PUBLISHED = List.of(ParcelSent.class.getAnnotation(Published.class));

    @TempDir
    private Path folder;

    @BeforeEach
    void aCompleteCatalogue() throws IOException {
        Files.createDirectories(folder.resolve("parcel"));
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("parcel/parcel-sent.v1.schema.json"), "{}");
        Files.writeString(folder.resolve("examples/parcel-sent.v1.json"), "{}");
        Files.writeString(folder.resolve("asyncapi.yaml"), "parcel.events.v1: parcel/parcel-sent.v1.schema.json");
    }

    @Test
    void aCompleteCatalogueHasNoProblem() throws IOException {
        assertThat(EventCatalogue.problems(folder, PUBLISHED)).isEmpty();
    }

    @Test
    void aMissingExampleIsNamed() throws IOException {
        Files.delete(folder.resolve("examples/parcel-sent.v1.json"));

        assertThat(EventCatalogue.problems(folder, PUBLISHED))
                .containsExactly("No example for the schema parcel/parcel-sent.v1.schema.json");
    }

    @Test
    void aMissingSchemaIsNamed() throws IOException {
        Files.delete(folder.resolve("parcel/parcel-sent.v1.schema.json"));

        assertThat(EventCatalogue.problems(folder, PUBLISHED))
                .containsExactly("No schema for an event record: parcel/parcel-sent.v1.schema.json");
    }

    @Test
    void aSchemaWithoutARecordIsNamed() throws IOException {
        assertThat(EventCatalogue.problems(folder, List.of()))
                .containsExactly("No event record for the schema parcel/parcel-sent.v1.schema.json");
    }

    @Test
    void whatAsyncApiDoesNotNameIsNamed() throws IOException {
        Files.writeString(folder.resolve("asyncapi.yaml"), "asyncapi: 3.0.0");

        assertThat(EventCatalogue.problems(folder, PUBLISHED))
                .containsExactly(
                        "asyncapi.yaml does not name the schema parcel/parcel-sent.v1.schema.json",
                        "asyncapi.yaml does not name the topic parcel.events.v1");
    }

    @Test
    void thePublishedLanguageIsComplete() throws IOException, URISyntaxException {
        URI place = Published.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(place))) {
            assertComplete(Path.of(place).resolve("contracts/events"));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            assertComplete(jar.getPath("contracts/events"));
        }
    }

    private static void assertComplete(Path events) throws IOException {
        assumeTrue(Files.isDirectory(events), "api-contracts has no event files yet");
        List<Published> published = new ClassFileImporter()
                .importPackages("org.crediteasyloan.contracts.event").stream()
                        .filter(type -> type.isAnnotatedWith(Published.class))
                        .map(type -> type.getAnnotationOfType(Published.class))
                        .toList();

        assertThat(published).isNotEmpty();
        assertThat(EventCatalogue.problems(events, published)).isEmpty();
    }
}
