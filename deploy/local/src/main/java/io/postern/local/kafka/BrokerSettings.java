package io.postern.local.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a broker that is its own controller and the only node of its cluster.
 *
 * @param onDemand whether a topic comes into being because somebody asks for it: with another number of partitions than its
 *     publisher would have given it, so never where a log is kept
 * @param detours further ports to listen on, each with the port that clients who came by it are sent to
 */
record BrokerSettings(Path dir, int port, int controllerPort, boolean onDemand, Map<Integer, Integer> detours) {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    Map<String, String> asMap() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", dir.toString());
        listeners(settings);
        oneReplicaOfEverything(settings);
        quickRestart(settings);
        smallMachine(settings);
        // the log is kept for ever: a topic made without settings of its own must not lose events after a week
        settings.put("log.retention.ms", "-1");
        settings.put("num.partitions", "6");
        settings.put("auto.create.topics.enable", Boolean.toString(onDemand));
        return settings;
    }

    private void listeners(Map<String, String> settings) {
        StringBuilder listeners = new StringBuilder(
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER_LISTENER, controllerPort));
        StringBuilder advertised = new StringBuilder("PLAINTEXT://127.0.0.1:" + port);
        StringBuilder protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        detours.forEach((listens, told) -> {
            listeners.append(",VIA%d://127.0.0.1:%d".formatted(listens, listens));
            advertised.append(",VIA%d://127.0.0.1:%d".formatted(listens, told));
            protocols.append(",VIA%d:PLAINTEXT".formatted(listens));
        });
        settings.put("listeners", listeners.toString());
        settings.put("advertised.listeners", advertised.toString());
        settings.put("listener.security.protocol.map", protocols.toString());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    }

    private static void oneReplicaOfEverything(Map<String, String> settings) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    /** With the defaults a broker waits 9 s for the session of the one that was killed before it. */
    private static void quickRestart(Map<String, String> settings) {
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallMachine(Map<String, String> settings) {
        settings.put("num.io.threads", "2");
        settings.put("num.network.threads", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
