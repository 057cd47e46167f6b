package io.postern.vpc.port.api;

import static io.postern.vpc.journal.VpcStreams.PORTS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.MarkerPage;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.port.domain.NoPort;
import io.postern.vpc.port.domain.Port;
import io.postern.vpc.port.domain.PortCommand;
import io.postern.vpc.port.domain.PortCommand.DeletePort;
import io.postern.vpc.port.domain.PortRefusal;
import io.postern.vpc.port.domain.Site.Wish;
import io.postern.vpc.port.projection.BackedServices;
import io.postern.vpc.port.projection.Ports;
import io.postern.vpc.port.projection.Sites;
import io.postern.vpc.port.projection.Sites.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Ports (API reference, version 1). Whose a port is, its own decider asks: another project's is not there. */
@Path("/v1/{project_id}/ports")
public class PortResource {

    private static final int NAMED_BLOCKERS = 10;
    /** Tries for a free address while other replicas take what was found free. */
    private static final int RACES = 5;

    private final Call call;
    private final Journal journal;
    private final Ports ports;
    private final Sites sites;
    private final BackedServices services;

    PortResource(Call call, Journal journal, Ports ports, Sites sites, BackedServices services) {
        this.call = call;
        this.journal = journal;
        this.ports = ports;
        this.sites = sites;
        this.services = services;
    }

    /** The answer's outer member. */
    public record One(PortAnswer port) {}

    /** A page of ports, oldest first. */
    public record Page(List<PortAnswer> ports) {}

    @POST
    @Action("vpc:ports:create")
    public Uni<One> create(@Nullable PortBody body) {
        PortBody asked = Wire.given(body, "port", Family.PORT);
        Wish wish = asked.wish();
        ProjectId project = project();
        Instant at = call.at();
        PortId id = new PortId(call.newId().toString());
        Origin origin = call.origin();
        return Uni.createFrom()
                .deferred(() -> journal.execute(origin, () -> sites.survey(new Asked(project, wish))
                        .map(site -> Proposal.of(order(asked.create(id, project, site, at), project)))))
                .onFailure(failure -> wish.address() == null && refused(failure, NoPort.ADDRESS_IN_USE))
                .retry()
                .atMost(RACES)
                .map(states -> one(states.get(id.value())));
    }

    @GET
    @Action("vpc:ports:get")
    public Uni<Page> list(@BeanParam PortQuery query) {
        MarkerPage page = Wire.page(query.limit, query.marker, Family.PORT);
        Optional<Ports.Filter> filter = query.filter();
        return filter.isEmpty()
                ? Uni.createFrom().item(new Page(List.of()))
                : ports.page(project(), filter.get(), page.limit(), page.marker())
                        .map(found ->
                                new Page(found.stream().map(PortAnswer::of).toList()));
    }

    @GET
    @Path("/{port_id}")
    @Action("vpc:ports:get")
    public Uni<One> show(@RestPath("port_id") String id) {
        return ports.find(project(), known(id))
                .map(found -> found.map(this::one).orElseThrow(() -> Wire.unknown(Family.PORT, "port", id)));
    }

    @PUT
    @Path("/{port_id}")
    @Action("vpc:ports:update")
    public Uni<One> update(@RestPath("port_id") String id, @Nullable PortBody body) {
        PortCommand command = Wire.given(body, "port", Family.PORT).update(known(id), project(), call.at());
        return journal.execute(call.origin(), order(command, project())).map(this::one);
    }

    @DELETE
    @Path("/{port_id}")
    @Action("vpc:ports:delete")
    public Uni<Void> delete(@RestPath("port_id") String id) {
        PortCommand command = new DeletePort(known(id), project(), call.at());
        return journal.execute(call.origin(), order(command, project()))
                .replaceWithVoid()
                .onFailure(failure -> refused(failure, PortRefusal.BACKS_SERVICE))
                .recoverWithUni(() -> blockers(command.id()));
    }

    private Uni<Void> blockers(PortId id) {
        return services.by(id, NAMED_BLOCKERS).chain(blocking -> Uni.createFrom()
                .failure(new ApiError(
                        409,
                        "VPC.0707",
                        "Expected a free port, but it is the backend of endpoint service "
                                + String.join(", ", blocking))));
    }

    private ProjectId project() {
        return new ProjectId(call.caller().project());
    }

    private static boolean refused(Throwable failure, Enum<?> reason) {
        return failure instanceof CommandRefused refused && refused.refusal().reason() == reason;
    }

    private static Order<Port, PortCommand, ?> order(PortCommand command, ProjectId project) {
        return new Order<>(PORTS, command.id().value(), project.value(), command);
    }

    private static PortId known(String id) {
        if (!Wire.isId(id)) {
            throw Wire.unknown(Family.PORT, "port", id);
        }
        return new PortId(id);
    }

    private One one(@Nullable Stored<?> stored) {
        if (stored != null && call.answering(stored) instanceof Port.Allocated port) {
            return new One(PortAnswer.of(port));
        }
        throw new IllegalStateException("a port was written and is not there");
    }
}
