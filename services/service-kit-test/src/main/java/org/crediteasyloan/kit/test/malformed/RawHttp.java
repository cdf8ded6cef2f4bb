package org.crediteasyloan.kit.test.malformed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are and reads what comes back until the server closes. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    RawAnswer send(RawRequest request) {
        long startedAt = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.bytes());
                out.flush();
            } catch (IOException refusedWhileSending) {
                // The server may answer and close before it has read everything; the answer is still to be read.
                return RawAnswer.of(readWhatIsThere(socket), millisSince(startedAt));
            }
            return RawAnswer.of(readWhatIsThere(socket), millisSince(startedAt));
        } catch (SocketTimeoutException silence) {
            return RawAnswer.none("no answer within " + PATIENCE_MILLIS + " ms", millisSince(startedAt));
        } catch (IOException broken) {
            return RawAnswer.none(String.valueOf(broken.getMessage()), millisSince(startedAt));
        }
    }

    private static String readWhatIsThere(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long millisSince(long startedAt) {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }
}
