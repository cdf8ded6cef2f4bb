package org.crediteasyloan.local.supply;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./platform bom}: lists what the platform is made of with the licences, and refuses a licence nobody accepted. */
public final class Licences {

    private Licences() {}

    /** @param arguments the CycloneDX document, the file of accepted licences, the list to write */
    public static void main(String[] arguments) throws IOException {
        Path bom = Path.of(arguments[0]);
        int refused = write(bom, Path.of(arguments[1]), Path.of(arguments[2]), System.out);
        System.exit(refused == 0 ? 0 : 1);
    }

    /** The number of components whose licence is not accepted; each is named. */
    static int write(Path bom, Path acceptedLicences, Path list, PrintStream out) throws IOException {
        AcceptedLicences accepted = AcceptedLicences.readFrom(acceptedLicences);
        List<Component> components = Component.readFrom(bom);
        String rows = components.stream()
                .map(component ->
                        component.name() + " | " + component.version() + " | " + accepted.licenceOf(component) + "\n")
                .collect(Collectors.joining());
        Files.writeString(
                list,
                "# What the platform is made of\n\nWritten by `./platform bom`; the whole document in CycloneDX is `target/bom.json`.\n\n"
                        + "component | version | licence\n--- | --- | ---\n" + rows);
        List<Component> refused = components.stream()
                .filter(component -> !accepted.accepts(component))
                .toList();
        refused.forEach(component -> out.println("Not accepted: " + component.name() + " " + component.version()
                + " under " + (component.licences().isEmpty() ? "no stated licence" : component.licences())));
        out.println(components.size() + " components, " + refused.size() + " not accepted; see " + list);
        return refused.size();
    }
}
