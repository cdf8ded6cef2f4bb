package org.crediteasyloan.local.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A library or program the platform is built from.
 *
 * @param licences SPDX ids, expressions or, where the author gave neither, the name as written; empty when none is stated
 */
record Component(String name, String version, SortedSet<String> licences) {

    private static final String OWN_GROUP = "org.crediteasyloan";

    /** The components of a CycloneDX document (JSON, 1.4 or later) but our own modules, by name. */
    static List<Component> readFrom(Path bom) throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(bom.toFile()).path("components")) {
            String group = node.path("group").asText();
            if (!group.equals(OWN_GROUP)) {
                components.add(new Component(
                        group + ":" + node.path("name").asText(),
                        node.path("version").asText(),
                        licencesOf(node)));
            }
        }
        components.sort(Comparator.comparing(Component::name).thenComparing(Component::version));
        return components;
    }

    private static SortedSet<String> licencesOf(JsonNode component) {
        SortedSet<String> licences = new TreeSet<>();
        for (JsonNode choice : component.path("licenses")) {
            if (choice.has("expression")) {
                licences.add(choice.path("expression").asText());
            } else {
                JsonNode licence = choice.path("license");
                licences.add(licence.path("id").asText(licence.path("name").asText()));
            }
        }
        return licences;
    }
}
