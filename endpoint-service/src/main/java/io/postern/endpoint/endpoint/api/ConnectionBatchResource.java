package io.postern.endpoint.endpoint.api;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.api.ConnectionResource.ConnectionAction;
import io.postern.endpoint.endpoint.api.ConnectionResource.ConnectionActionAnswer;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.DescribeConnection;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The provider's word on several connections at once: on all of them, or, if one refuses, on none. */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/connections")
public class ConnectionBatchResource {

    private final Call call;
    private final Journal journal;
    private final OwnServices services;
    private final EndpointConfig config;

    ConnectionBatchResource(Call call, Journal journal, OwnServices services, EndpointConfig config) {
        this.call = call;
        this.journal = journal;
        this.services = services;
        this.config = config;
    }

    /** A note on a connection. */
    public record Note(@Nullable String id, @Nullable String description) {}

    /** Notes on connections. */
    public record Notes(@Nullable List<@Nullable Note> connections) {}

    @PUT
    @Path("/description")
    @Action("vpcep:connections:update")
    public Uni<ConnectionActionAnswer> describe(@RestPath("service_id") String service, @Nullable Notes body) {
        Map<String, String> notes = notes(Wire.body(body));
        ServiceId id = new ServiceId(service);
        var at = call.at();
        return execute(
                service,
                List.copyOf(notes.keySet()),
                endpoint ->
                        new DescribeConnection(endpoint, id, Objects.requireNonNull(notes.get(endpoint.value())), at));
    }

    /** Beyond the contract, whose own action takes one endpoint only. */
    @POST
    @Path("/batch-action")
    @Action("vpcep:connections:update")
    public Uni<ConnectionActionAnswer> act(@RestPath("service_id") String service, @Nullable ConnectionAction body) {
        ConnectionAction asked = Wire.body(body);
        Origin origin = call.origin();
        ServiceId id = new ServiceId(service);
        var at = call.at();
        return execute(
                service,
                ids(asked.endpoints()),
                endpoint -> ConnectionResource.command(asked.action(), endpoint, id, origin, at));
    }

    private Uni<ConnectionActionAnswer> execute(
            String service, List<String> ids, Function<EndpointId, EndpointCommand> command) {
        Proposal proposal = new Proposal(
                ids.stream().map(id -> order(command.apply(new EndpointId(id)))).collect(Collectors.toList()),
                List.of());
        Origin origin = call.origin();
        return services.load(call.caller().project(), service)
                .chain(() -> journal.execute(origin, () -> Uni.createFrom().item(proposal)))
                .map(states -> new ConnectionActionAnswer(
                        ids.stream().map(id -> row(states.get(id))).toList()));
    }

    private static Order<?, ?, ?> order(EndpointCommand command) {
        return new Order<>(ENDPOINTS, command.id().value(), "", command);
    }

    private static ConnectionBody row(@Nullable Stored<?> stored) {
        return ConnectionBody.of((Endpoint.Known) Objects.requireNonNull(stored).state());
    }

    private List<String> ids(@Nullable List<@Nullable String> texts) {
        List<String> ids = new ArrayList<>();
        for (String text : texts == null ? List.<@Nullable String>of() : texts) {
            ids.add(Wire.id(text, "endpoints", "EndPoint.2017"));
        }
        return some(ids.stream().distinct().toList(), "endpoints");
    }

    private Map<String, String> notes(Notes body) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Note note : body.connections() == null ? List.<@Nullable Note>of() : body.connections()) {
            if (note == null || note.description() == null) {
                throw Wire.bad("EndPoint.0002", "Expected each of connections to have an id and a description");
            }
            notes.put(Wire.id(note.id(), "id", "EndPoint.2017"), Wire.description(note.description()));
        }
        some(notes.keySet(), "connections");
        return notes;
    }

    private <T extends Collection<String>> T some(T ids, String member) {
        if (ids.isEmpty()) {
            throw Wire.bad("EndPoint.0002", "Expected %s to have at least one entry".formatted(member));
        }
        if (ids.size() > config.maxBatch()) {
            throw Wire.bad("EndPoint.0016", "Expected at most %d %s".formatted(config.maxBatch(), member));
        }
        return ids;
    }
}
