package org.crediteasyloan.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a service's database was exported to: three files of lines. */
public record Archive(String service, Source entries, Source seals, Source heads) {

    static final String ENTRIES = "entries.tsv";
    static final String SEALS = "seals.tsv";
    static final String HEADS = "heads.tsv";

    /** Opens a file from its beginning. */
    public interface Source {

        InputStream open() throws IOException;
    }

    /** The folder is named after its service. */
    public static Archive in(Path folder) {
        return new Archive(
                folder.getFileName().toString(),
                () -> Files.newInputStream(folder.resolve(ENTRIES)),
                () -> Files.newInputStream(folder.resolve(SEALS)),
                () -> Files.newInputStream(folder.resolve(HEADS)));
    }
}
