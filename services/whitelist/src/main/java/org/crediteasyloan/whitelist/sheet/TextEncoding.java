package org.crediteasyloan.whitelist.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crediteasyloan.kit.problem.Refusal;

/** Finds the encoding (编码) that reads the whole file without an error; UTF-8 is tried first because it rejects chance. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK_BYTES = 64 * 1024;

    private enum Answer {
        READS,
        DOES_NOT_READ,
        IS_NO_TEXT
    }

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            switch (tryReading(file, charset)) {
                case READS -> {
                    return charset;
                }
                case IS_NO_TEXT -> throw Refusal.of(FileFault.LIST_FILE_FORMAT_UNKNOWN);
                case DOES_NOT_READ -> {}
            }
        }
        throw Refusal.of(FileFault.LIST_FILE_ENCODING_UNKNOWN);
    }

    private static Answer tryReading(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK_BYTES);
        CharBuffer characters = CharBuffer.allocate(CHUNK_BYTES);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                if (decoder.decode(bytes, characters, end).isError()) {
                    return Answer.DOES_NOT_READ;
                }
                bytes.compact();
                if (characters.flip().chars().anyMatch(TextEncoding::isNoText)) {
                    return Answer.IS_NO_TEXT;
                }
                characters.clear();
            }
        }
        return Answer.READS;
    }

    /** Pictures, archives and old office files hold these; text does not. */
    private static boolean isNoText(int character) {
        return character < '\t';
    }
}
