package io.postern.endpoint.service.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service has got since it became available.
 *
 * @param professional whether endpoints to it may be upgraded
 * @param rules in the order in which they are asked: the first that fits accepts
 * @param backend the last change of the backend that is open, or was refused
 */
public record Additions(
        boolean professional,
        List<ServerResource> servers,
        List<ApprovalRule> rules,
        @Nullable BackendChange backend) {

    public static final Additions NONE = new Additions(false, List.of(), List.of(), null);

    public Additions {
        servers = List.copyOf(Objects.requireNonNullElse(servers, List.of()));
        rules = List.copyOf(Objects.requireNonNullElse(rules, List.of()));
    }

    Additions upgraded() {
        return new Additions(true, servers, rules, backend);
    }

    Additions with(List<ServerResource> more) {
        return new Additions(
                professional, Stream.concat(servers.stream(), more.stream()).toList(), rules, backend);
    }

    Additions with(ApprovalRule rule) {
        return new Additions(
                professional,
                servers,
                Stream.concat(rules.stream(), Stream.of(rule)).toList(),
                backend);
    }

    Additions without(String rule) {
        return new Additions(
                professional,
                servers,
                rules.stream().filter(one -> !one.id().equals(rule)).toList(),
                backend);
    }

    Additions with(@Nullable BackendChange change) {
        return new Additions(professional, servers, rules, change);
    }
}
