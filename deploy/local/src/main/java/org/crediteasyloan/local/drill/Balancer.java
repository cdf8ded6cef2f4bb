package org.crediteasyloan.local.drill;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands before several instances of a service: each new connection goes to the next one that takes it. */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MS = 1_000;

    private final ServerSocket listener;
    private final List<Integer> backends;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, Integer> connections = new TreeMap<>();

    private Balancer(ServerSocket listener, List<Integer> backends) {
        this.listener = listener;
        this.backends = backends;
    }

    static Balancer start(int port, List<Integer> backends) throws IOException {
        Balancer balancer =
                new Balancer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), List.copyOf(backends));
        Thread.ofVirtual().start(balancer::accept);
        return balancer;
    }

    /** Connections taken by each backend's port. */
    Map<Integer, Integer> connections() {
        synchronized (connections) {
            return new TreeMap<>(connections);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Optional<Socket> chosen = connect();
            if (chosen.isEmpty()) {
                return;
            }
            try (Socket backend = chosen.get()) {
                Thread answers = Thread.ofVirtual().start(() -> pump(backend, client));
                pump(client, backend);
                answers.join();
            }
        } catch (IOException brokenOff) {
            return; // either side may go at any time; the client asks again
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Socket> connect() throws IOException {
        int first = turn.getAndIncrement();
        for (int offset = 0; offset < backends.size(); offset++) {
            int port = backends.get(Math.floorMod(first + offset, backends.size()));
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
                synchronized (connections) {
                    connections.merge(port, 1, Integer::sum);
                }
                return Optional.of(socket);
            } catch (IOException notListening) {
                socket.close();
            }
        }
        return Optional.empty();
    }

    /** When one direction ends, so does the other: what is left of a half-open connection helps nobody here. */
    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException brokenOff) {
            // Closed below like an ended one.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
