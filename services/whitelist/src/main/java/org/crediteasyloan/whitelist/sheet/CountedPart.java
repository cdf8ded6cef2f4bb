package org.crediteasyloan.whitelist.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.crediteasyloan.kit.problem.Refusal;

/** Unpacks a part of an archive only as far as it is allowed, and no text or attribute in it beyond a megabyte. */
final class CountedPart extends FilterInputStream {

    private static final long MAX_BYTES_WITHOUT_TAG = 1024 * 1024;

    private final long allowedBytes;
    private long bytes;
    private long bytesSinceTag;

    CountedPart(InputStream part, long allowedBytes) {
        super(part);
        this.allowedBytes = allowedBytes;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            look(buffer, offset, count);
        }
        return count;
    }

    private void look(byte[] buffer, int offset, int count) {
        bytes += count;
        bytesSinceTag += count;
        for (int i = offset + count - 1; i >= offset; i--) {
            if (buffer[i] == '<') {
                bytesSinceTag = offset + count - 1L - i;
                break;
            }
        }
        if (bytes > allowedBytes || bytesSinceTag > MAX_BYTES_WITHOUT_TAG) {
            throw Refusal.of(FileFault.LIST_FILE_EXPANDS_TOO_FAR);
        }
    }
}
