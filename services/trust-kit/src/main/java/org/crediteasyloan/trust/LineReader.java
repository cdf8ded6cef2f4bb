package org.crediteasyloan.trust;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines as bytes, each ended by a line feed and nothing else, so that no byte of a file can change unseen. */
final class LineReader implements Closeable {

    private final InputStream source;
    private final byte[] buffer = new byte[8_192];
    private int start;
    private int end;
    private long number;
    private boolean isCut;

    LineReader(InputStream source) {
        this.source = source;
    }

    /** The next line; empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (start < end || fill()) {
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, start, stop - start);
            start = stop + 1;
            if (stop < end) {
                number++;
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() == 0) {
            return Optional.empty();
        }
        number++;
        isCut = true;
        return Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, source.read(buffer));
        return end > 0;
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
        source.close();
    }
}
