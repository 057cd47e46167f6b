package io.postern.robustness.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Stands between a client and a server on this machine, and makes the weather between them. */
public final class TcpProxy implements AutoCloseable {

    private static final int PIECE = 16 * 1024;
    private static final long LOOK_NANOS = 20_000_000;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket server;
    private final int target;
    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.CLEAR;

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** @param target port of the server; it need not listen yet */
    public static TcpProxy open(int port, int target) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            TcpProxy proxy = new TcpProxy(server, target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void weather(Weather next) {
        weather = next;
        if (next instanceof Weather.Cut) {
            pipes.forEach(Pipe::reset);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException _) {
            // nobody can connect any more, which is what we want
        }
        pipes.forEach(Pipe::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (SocketException _) {
                // closed; the loop's condition says so
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) {
        Socket far = new Socket();
        Pipe pipe = new Pipe(client, far);
        pipes.add(pipe);
        try {
            if (weather instanceof Weather.Cut) {
                throw new SocketException("cut");
            }
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(pipe, client, far, false));
            pump(pipe, far, client, true);
        } catch (IOException _) {
            pipe.reset();
        } finally {
            pipes.remove(pipe);
        }
    }

    private void pump(Pipe pipe, Socket from, Socket to, boolean answer) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                pass(pipe, piece, length, out, answer);
            }
            to.shutdownOutput();
        } catch (IOException _) {
            pipe.reset();
        }
    }

    private void pass(Pipe pipe, byte[] piece, int length, OutputStream out, boolean answer) throws IOException {
        while (weather instanceof Weather.Silent && pipe.open()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (weather instanceof Weather.Slow slow) {
            LockSupport.parkNanos(slow.delay().toNanos());
        }
        boolean breaks = answer
                && weather instanceof Weather.Breaking breaking
                && ThreadLocalRandom.current().nextInt(breaking.oneIn()) == 0;
        out.write(piece, 0, breaks ? length / 2 : length);
        out.flush();
        if (breaks) {
            throw new SocketException("broken off");
        }
    }

    private record Pipe(Socket client, Socket far) {
        boolean open() {
            return !client.isClosed() && !far.isClosed();
        }

        /** With a reset rather than a goodbye, so that the other side fails at once. */
        void reset() {
            for (Socket socket : new Socket[] {client, far}) {
                try {
                    if (socket.isConnected() && !socket.isClosed()) {
                        socket.setSoLinger(true, 0);
                    }
                    socket.close();
                } catch (IOException _) {
                    // gone already
                }
            }
        }
    }
}
