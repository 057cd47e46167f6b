package io.postern.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and its controller in this JVM, over a directory that is formatted when it is new. Kafka leaves
 * flushing to the operating system: records survive {@code kill -9}, and what a power cut takes is in the journals.
 */
public final class Broker implements AutoCloseable {

    private final KafkaRaftServer server;

    private Broker(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Returns when the broker serves clients: about 2 s, after a kill -9 about 4 s.
     *
     * @param onDemand whether topics are made because somebody asks for them
     * @param detours further ports to listen on, each with the port that clients who came by it are sent to
     */
    public static Broker start(Path dir, int port, int controllerPort, boolean onDemand, Map<Integer, Integer> detours)
            throws Exception {
        Path absolute = dir.toAbsolutePath();
        if (!Files.exists(absolute.resolve("meta.properties"))) {
            format(absolute);
        }
        BrokerSettings settings = new BrokerSettings(absolute, port, controllerPort, onDemand, detours);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
        server.startup();
        return new Broker(server);
    }

    private static void format(Path dir) throws Exception {
        Files.createDirectories(dir);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setDirectories(List.of(dir.toString()))
                .setMetadataLogDirectory(dir.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                // static voters, which controller.quorum.voters names
                .setFeatureLevel("kraft.version", (short) 0)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .run();
    }

    /** Hands its sessions over and flushes, so that the next start is quick. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
