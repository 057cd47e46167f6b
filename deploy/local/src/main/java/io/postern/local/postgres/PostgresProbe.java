package io.postern.local.postgres;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks whether a server takes sessions. A bare connect succeeds too early, while it still recovers. */
public final class PostgresProbe {

    private static final int PROTOCOL_3_0 = 196608;
    private static final int TIMEOUT_MILLIS = 1000;
    private static final byte[] PARAMETERS =
            "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);

    private PostgresProbe() {}

    /** A server that is ready answers the start-up message with a request to authenticate, any other with an error. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 * Integer.BYTES + PARAMETERS.length);
            out.writeInt(PROTOCOL_3_0);
            out.write(PARAMETERS);
            out.flush();
            return socket.getInputStream().read() == 'R';
        } catch (IOException _) {
            return false;
        }
    }
}
