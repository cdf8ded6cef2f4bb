package org.crediteasyloan.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The licences we accept, and those of single components that state theirs unclearly or not at all.
 *
 * <p>Lines of the file: {@code accept <licence>} or {@code component <group:name> <licence>}; {@code #} begins a comment.
 */
final class AcceptedLicences {

    private final Set<String> accepted;
    private final Map<String, String> statedByUs;

    private AcceptedLicences(Set<String> accepted, Map<String, String> statedByUs) {
        this.accepted = accepted;
        this.statedByUs = statedByUs;
    }

    static AcceptedLicences readFrom(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Map<String, String> statedByUs = new HashMap<>();
        for (String line : lines) {
            if (line.startsWith("component ")) {
                String[] words = line.split(" ", 3);
                statedByUs.put(words[1], words[2]);
            }
        }
        Set<String> accepted = lines.stream()
                .filter(line -> line.startsWith("accept "))
                .map(line -> line.substring("accept ".length()))
                .collect(Collectors.toSet());
        return new AcceptedLicences(accepted, statedByUs);
    }

    /** The licence a component is used under: of several it offers, one we accept is enough. */
    String licenceOf(Component component) {
        String ours = statedByUs.get(component.name());
        if (ours != null) {
            return ours;
        }
        return component.licences().stream()
                .filter(accepted::contains)
                .findFirst()
                .orElse(String.join(" or ", component.licences()));
    }

    boolean accepts(Component component) {
        return accepted.contains(licenceOf(component));
    }
}
