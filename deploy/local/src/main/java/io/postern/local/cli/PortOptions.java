package io.postern.local.cli;

import io.postern.local.Ports;
import picocli.CommandLine.Option;

/** The ports, by option, else by environment, else the defaults of {@link Ports}. */
final class PortOptions {

    @Option(names = "--postgres-port", defaultValue = "${env:POSTERN_POSTGRES_PORT:-25432}", paramLabel = "PORT")
    private int postgres;

    @Option(names = "--kafka-port", defaultValue = "${env:POSTERN_KAFKA_PORT:-29092}", paramLabel = "PORT")
    private int kafka;

    @Option(
            names = "--kafka-controller-port",
            defaultValue = "${env:POSTERN_KAFKA_CONTROLLER_PORT:-29093}",
            paramLabel = "PORT")
    private int kafkaController;

    @Option(names = "--iam-port", defaultValue = "${env:POSTERN_IAM_PORT:-8081}", paramLabel = "PORT")
    private int iam;

    @Option(names = "--vpc-port", defaultValue = "${env:POSTERN_VPC_PORT:-8082}", paramLabel = "PORT")
    private int vpc;

    @Option(names = "--endpoint-port", defaultValue = "${env:POSTERN_ENDPOINT_PORT:-8083}", paramLabel = "PORT")
    private int endpoint;

    @Option(names = "--quota-port", defaultValue = "${env:POSTERN_QUOTA_PORT:-8084}", paramLabel = "PORT")
    private int quota;

    Ports ports() {
        return Ports.defaults()
                .with(Ports.POSTGRES, postgres)
                .with(Ports.KAFKA, kafka)
                .with(Ports.KAFKA_CONTROLLER, kafkaController)
                .with("iam", iam)
                .with("vpc", vpc)
                .with("endpoint", endpoint)
                .with("quota", quota);
    }
}
