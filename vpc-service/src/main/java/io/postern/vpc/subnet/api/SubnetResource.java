package io.postern.vpc.subnet.api;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.MarkerPage;
import io.postern.journal.Conflict;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcConfig;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.journal.SubnetOrders;
import io.postern.vpc.subnet.domain.Subnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.RequestSubnet;
import io.postern.vpc.subnet.projection.Subnets;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Subnets (API reference, version 1); they are changed through their VPC. */
@Path("/v1/{project_id}/subnets")
public class SubnetResource {

    /** Of ten tries each. */
    private static final int TURNS = 10;

    private final Call call;
    private final Journal journal;
    private final Subnets subnets;
    private final VpcConfig config;

    SubnetResource(Call call, Journal journal, Subnets subnets, VpcConfig config) {
        this.call = call;
        this.journal = journal;
        this.subnets = subnets;
        this.config = config;
    }

    /** The answer's outer member. */
    public record One(SubnetAnswer subnet) {}

    /** A page of subnets, oldest first. */
    public record Page(List<SubnetAnswer> subnets) {}

    /** Answers with the outcome if it comes in time, with a subnet whose status is {@code UNKNOWN} if it does not. */
    @POST
    @Action("vpc:subnets:create")
    public Uni<One> create(@Nullable SubnetBody body) {
        SubnetId id = new SubnetId(call.newId().toString());
        RequestSubnet command = Wire.given(body, "subnet", Family.SUBNET).request(id, call.caller(), call.at());
        Origin origin = call.origin();
        return reserved(origin, command)
                .chain(asked -> journal.await(
                        SUBNETS, asked, now -> !(now instanceof Subnet.Creating), config.outcomeTimeout()))
                .chain(stored -> outcome(origin, stored));
    }

    /** Many subnets of one VPC at once are many writers of its one stream: each of them comes to its turn. */
    @SuppressWarnings("unchecked") // the id is that of a subnet
    private Uni<Stored<Subnet>> reserved(Origin origin, RequestSubnet command) {
        return Uni.createFrom()
                .deferred(() -> journal.execute(origin, () -> Uni.createFrom().item(SubnetOrders.request(command))))
                .onFailure(Conflict.class)
                .retry()
                .atMost(TURNS)
                .map(states -> (Stored<Subnet>)
                        Objects.requireNonNull(states.get(command.id().value())));
    }

    /** A subnet that could not be made is told in the answer, and taken back (ADR 0007). */
    private Uni<One> outcome(Origin origin, Stored<Subnet> stored) {
        if (stored.state() instanceof Subnet.Failed failed) {
            ApiError error = new ApiError(409, SubnetCodes.QUOTA_EXCEEDED, failed.text());
            DeleteSubnet takeBack = new DeleteSubnet(failed.id(), failed.project(), failed.vpc(), failed.updatedAt());
            return journal.execute(origin.withdrawing(), new Order<>(SUBNETS, stored.id(), stored.tenant(), takeBack))
                    .chain(() -> Uni.createFrom().failure(error));
        }
        return stored.state() instanceof Subnet.Deleted gone
                ? takenBack(origin, gone)
                : Uni.createFrom().item(one(stored));
    }

    /** There is none; unless the same request, sent twice, has taken it back: then its client is to come again. */
    private Uni<One> takenBack(Origin origin, Subnet.Deleted gone) {
        DeleteSubnet again = new DeleteSubnet(gone.id(), gone.project(), gone.vpc(), call.at());
        return journal.execute(
                        origin.withdrawing(),
                        new Order<>(SUBNETS, gone.id().value(), gone.project().value(), again))
                .map(this::one);
    }

    @GET
    @Action("vpc:subnets:get")
    public Uni<Page> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String marker,
            @RestQuery("vpc_id") @Nullable String vpc) {
        MarkerPage page = Wire.page(limit, marker, Family.SUBNET);
        return subnets.page(project(), Wire.filter(vpc, Family.SUBNET), page.limit(), page.marker())
                .map(found -> new Page(found.stream().map(SubnetAnswer::of).toList()));
    }

    @GET
    @Path("/{subnet_id}")
    @Action("vpc:subnets:get")
    public Uni<One> show(@RestPath("subnet_id") String id) {
        return subnets.find(project(), known(id))
                .map(found -> found.map(this::one).orElseThrow(() -> Wire.unknown(Family.SUBNET, "subnet", id)));
    }

    private ProjectId project() {
        return new ProjectId(call.caller().project());
    }

    static SubnetId known(String id) {
        if (!Wire.isId(id)) {
            throw Wire.unknown(Family.SUBNET, "subnet", id);
        }
        return new SubnetId(id);
    }

    private One one(Stored<Subnet> stored) {
        if (call.answering(stored) instanceof Subnet.Known subnet) {
            return new One(SubnetAnswer.of(subnet));
        }
        throw Wire.unknown(Family.SUBNET, "subnet", stored.id()); // deleted while it was waited for
    }
}
