package io.postern.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a broker for the cluster's metadata, in 24 bytes instead of a client with its threads and its log lines. A
 * broker that has not joined the cluster yet answers, but with no broker in the list.
 */
public final class KafkaProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 4;
    private static final int CORRELATION = 1;
    private static final byte[] CLIENT = "probe".getBytes(StandardCharsets.US_ASCII);
    private static final int TIMEOUT_MILLIS = 1000;

    private KafkaProbe() {}

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(3 * Short.BYTES + Integer.BYTES + CLIENT.length + Integer.BYTES + 1);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(CLIENT.length);
        out.write(CLIENT);
        out.writeInt(0); // about no topic
        out.writeBoolean(false); // and make none
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt(); // size
        in.readInt(); // correlation
        in.readInt(); // throttled for
        return in.readInt();
    }
}
