package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.Admission;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.projection.History;
import io.postern.endpoint.endpoint.projection.History.Past;
import io.postern.endpoint.service.domain.Permission;
import io.postern.endpoint.service.domain.PortMapping;
import io.postern.endpoint.service.domain.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why an endpoint does, or does not, carry traffic (guide, 7.1): one step after the other, each with the fact and, where
 * one led to it, the event behind it. It says of the service only what its consumer may know.
 *
 * @param carriesTraffic no step failed; what is not checked may still stand in the way
 */
public record Diagnosis(String endpointId, String status, boolean carriesTraffic, List<Step> steps) {

    /** The addresses that traffic reaches the backend from. */
    private static final String SOURCES = "198.19.128.0/17";

    /** What came of a step. */
    public enum Result {
        PASSED,
        FAILED,
        NOT_CHECKED
    }

    /** @param event absent when no event is behind it, or it is not known here */
    public record Step(
            String step,
            String result,
            String fact,
            @Nullable EventBody event) {
        static Step of(String name, boolean passed, String fact, Optional<History.Event> event) {
            return step(name, passed ? Result.PASSED : Result.FAILED, fact, event);
        }

        static Step notChecked(String name, String fact) {
            return step(name, Result.NOT_CHECKED, fact, Optional.empty());
        }

        private static Step step(String name, Result result, String fact, Optional<History.Event> event) {
            return new Step(
                    name,
                    result.name().toLowerCase(Locale.ROOT),
                    fact,
                    event.map(EventBody::of).orElse(null));
        }
    }

    /** @param version of the stream with it */
    public record EventBody(String type, int version, String at) {
        static EventBody of(History.Event event) {
            return new EventBody(event.type(), event.version(), Wire.time(event.at()));
        }
    }

    /** What there is to look at. */
    record Facts(Endpoint.Known endpoint, Service service, Past ofEndpoint, Past ofService) {
        EndpointDetails details() {
            return endpoint.details();
        }
    }

    static Diagnosis of(Facts facts) {
        List<Step> steps = new ArrayList<>(List.of(status(facts), service(facts), whitelist(facts), approval(facts)));
        if (facts.details().gateway()) {
            steps.add(routes(facts));
        } else {
            steps.add(backend(facts));
            steps.add(ports(facts));
            steps.add(clients(facts));
            steps.add(Step.notChecked(
                    "security_group", "Expected to admit %s at the backend: not checked here".formatted(SOURCES)));
            steps.add(Step.notChecked("network_acl", "Expected to let the subnets' traffic pass: not checked here"));
            steps.add(Step.notChecked(
                    "load_balancer_access_control",
                    "Expected to admit %s at the listener: not checked here".formatted(SOURCES)));
        }
        boolean failed = steps.stream().anyMatch(step -> step.result().equals("failed"));
        return new Diagnosis(
                facts.details().id().value(), ENDPOINTS.stateName(facts.endpoint()), !failed, List.copyOf(steps));
    }

    private static Step status(Facts facts) {
        String why = facts.endpoint() instanceof Endpoint.Failed failed ? ": " + failed.text() : "";
        return Step.of(
                "status",
                facts.endpoint() instanceof Endpoint.Accepted,
                "The endpoint is %s%s".formatted(ENDPOINTS.stateName(facts.endpoint()), why),
                facts.ofEndpoint()
                        .last(
                                "EndpointRequested",
                                "EndpointSubmitted",
                                "EndpointAccepted",
                                "EndpointRejected",
                                "EndpointFailed",
                                "EndpointDeletionRequested"));
    }

    private static Step service(Facts facts) {
        return Step.of(
                "service",
                facts.service() instanceof Service.Available,
                "The endpoint service is %s".formatted(SERVICES.stateName(facts.service())),
                facts.ofService()
                        .last(
                                "ServiceRequested",
                                "ServiceAvailable",
                                "CloudServicePublished",
                                "ServiceFailed",
                                "ServiceDeletionRequested",
                                "ServiceDeleted",
                                "CloudServiceWithdrawn"));
    }

    /** A connection that the provider accepted stays when its account is taken off the whitelist. */
    private static Step whitelist(Facts facts) {
        Admission admission = facts.service().admission(facts.details().domain());
        if (admission == Admission.NOT_ON_WHITELIST) {
            boolean stays = facts.endpoint() instanceof Endpoint.Accepted;
            String fact = stays
                    ? "The account is not on the whitelist any more, which leaves this connection as it is"
                    : "The account is not on the whitelist";
            return Step.of("whitelist", stays, fact, facts.ofService().last("PermissionRemoved"));
        }
        if (facts.service() instanceof Service.Available available) {
            Optional<History.Event> entry = available.permissions().stream()
                    .filter(permission -> permission.admits(facts.details().domain()))
                    .map(Permission::principal)
                    .findFirst()
                    .flatMap(principal -> facts.ofService().last("PermissionAdded", principal));
            return Step.of("whitelist", true, "The account may connect", entry);
        }
        return Step.of("whitelist", false, "The endpoint service admits nobody", Optional.empty());
    }

    private static Step approval(Facts facts) {
        Optional<History.Event> word = facts.ofEndpoint().last("EndpointAccepted", "EndpointRejected");
        return switch (facts.endpoint()) {
            case Endpoint.Accepted accepted
            when accepted.approval() != null ->
                Step.of(
                        "approval",
                        true,
                        "Accepted by rule " + accepted.approval().rule(),
                        word);
            case Endpoint.Accepted _ -> Step.of("approval", true, "Accepted", word);
            case Endpoint.Rejected _ -> Step.of("approval", false, "The provider rejected it", word);
            case Endpoint.PendingAcceptance _ ->
                Step.of(
                        "approval",
                        false,
                        "The provider has not answered",
                        facts.ofEndpoint().last("EndpointSubmitted"));
            case Endpoint.Creating _, Endpoint.Failed _, Endpoint.Deleting _, Endpoint.Deleted _ ->
                Step.of("approval", false, "It is not up to the provider", Optional.empty());
        };
    }

    private static Step routes(Facts facts) {
        List<String> tables = facts.details().options().routeTables();
        return Step.of(
                "route_tables",
                !tables.isEmpty(),
                "Route tables that lead to it: " + String.join(", ", tables),
                facts.ofEndpoint().last("EndpointRequested", "EndpointRoutesChanged"));
    }

    /** The port of a service cannot be deleted, so an available service has its backend. */
    private static Step backend(Facts facts) {
        boolean bound = facts.service() instanceof Service.Available;
        return Step.of(
                "backend_port",
                bound,
                bound ? "The backend's port is bound" : "No backend is bound",
                facts.ofService().last("ServiceAvailable", "CloudServicePublished", "ServiceBackendChanged"));
    }

    private static Step ports(Facts facts) {
        List<PortMapping> ports =
                facts.service() instanceof Service.Known known ? known.details().ports() : List.of();
        return Step.of(
                "port_mapping",
                !ports.isEmpty(),
                "Ports that are open at the endpoint: "
                        + ports.stream()
                                .map(port -> "%d/%s".formatted(port.clientPort(), port.protocol()))
                                .collect(Collectors.joining(", ")),
                facts.ofService().last("ServiceRequested", "CloudServicePublished", "ServiceUpdated"));
    }

    private static Step clients(Facts facts) {
        EndpointDetails details = facts.details();
        boolean open = !details.whitelistEnabled() || !details.whitelist().isEmpty();
        String fact = !details.whitelistEnabled()
                ? "Everybody in the VPC may use the endpoint"
                : "Only these may use the endpoint: " + String.join(", ", details.whitelist());
        return Step.of(
                "client_whitelist",
                open,
                fact,
                facts.ofEndpoint().last("EndpointRequested", "EndpointWhitelistChanged"));
    }
}
