package io.postern.local;

import io.postern.local.kafka.KafkaProbe;
import io.postern.local.postgres.PostgresProbe;

/** Whether a component does its work, asked over the network. */
public final class Probes {

    private Probes() {}

    /**
     * @param component a name of {@link Ports}
     * @return false also when nobody listens, or not within two seconds
     */
    public static boolean answers(String component, int port) {
        return switch (component) {
            case Ports.POSTGRES -> PostgresProbe.answers(port);
            case Ports.KAFKA -> KafkaProbe.answers(port);
            default -> HttpProbe.answers("http://127.0.0.1:%d/q/health/ready".formatted(port));
        };
    }
}
