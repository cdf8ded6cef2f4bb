package org.crediteasyloan.trust;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines as bytes, each ended by a line feed and nothing else, so that no byte of a file can change unseen. */
final class LineReader implements Closeable {

    private final InputStream bytes;
    private long number;
    private boolean isCut;

    LineReader(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** The next line; empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int each = bytes.read(); each >= 0; each = bytes.read()) {
            if (each == '\n') {
                number++;
                return Optional.of(line.toByteArray());
            }
            line.write(each);
        }
        if (line.size() == 0) {
            return Optional.empty();
        }
        number++;
        isCut = true;
        return Optional.of(line.toByteArray());
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line read last had no end. */
    boolean isCut() {
        return isCut;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
