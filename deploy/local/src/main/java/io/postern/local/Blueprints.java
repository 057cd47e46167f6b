package io.postern.local;

import io.postern.local.kafka.KafkaProbe;
import io.postern.local.postgres.PostgresCluster;
import io.postern.local.postgres.PostgresProbe;
import io.postern.local.process.Launch;
import io.postern.local.process.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command, the environment and the question for each component of a planned stack. */
record Blueprints(StackPlan plan, ServiceEnvironment environment, Map<String, Map<String, String>> extra) {

    Blueprint postgres(PostgresCluster cluster) {
        int port = plan.ports().of(Ports.POSTGRES);
        Path log = plan.log(Ports.POSTGRES);
        return new Blueprint(
                Ports.POSTGRES,
                port,
                "jdbc:postgresql://127.0.0.1:%d/".formatted(port),
                log,
                () -> cluster.prepare(log),
                () -> PostgresProbe.answers(port));
    }

    Blueprint kafka() {
        int port = plan.ports().of(Ports.KAFKA);
        Path log = plan.log(Ports.KAFKA);
        return new Blueprint(
                Ports.KAFKA,
                port,
                "127.0.0.1:" + port,
                log,
                () -> new Launch(kafkaCommand(), Map.of(), log, Signal.TERM),
                () -> KafkaProbe.answers(port));
    }

    /** @param name of a service, or of the standby of one */
    Blueprint service(String name) {
        int port = plan.ports().of(name);
        String url = "http://127.0.0.1:" + port;
        Path log = plan.log(name);
        return new Blueprint(
                name,
                port,
                url,
                log,
                () -> new Launch(serviceCommand(name), environmentOf(name), log, Signal.TERM),
                () -> HttpProbe.answers(url + "/q/health/ready"));
    }

    private List<String> kafkaCommand() {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JavaCommand.kafkaOptions(plan.durability()));
        command.addAll(List.of("-jar", plan.launcherJar().toString(), "kafka", "--until-killed"));
        command.addAll(List.of("--dir", plan.kafka().toString()));
        command.addAll(List.of("--port", Integer.toString(plan.ports().of(Ports.KAFKA))));
        command.addAll(
                List.of("--controller-port", Integer.toString(plan.ports().of(Ports.KAFKA_CONTROLLER))));
        environment
                .detours()
                .values()
                .forEach(detour ->
                        command.addAll(List.of("--detour", "%d:%d".formatted(detour.kafkaListener(), detour.kafka()))));
        return command;
    }

    private List<String> serviceCommand(String name) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JavaCommand.serviceOptions(plan.durability()));
        command.addAll(List.of("-jar", plan.jar(Ports.serviceOf(name)).toString()));
        return command;
    }

    private Map<String, String> environmentOf(String name) {
        Map<String, String> all = new HashMap<>(environment.of(name));
        all.putAll(extra.getOrDefault(name, Collections.emptyMap()));
        return all;
    }
}
