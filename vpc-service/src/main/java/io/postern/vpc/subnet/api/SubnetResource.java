package io.postern.vpc.subnet.api;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.MarkerPage;
import io.postern.journal.Journal;
import io.postern.journal.Stored;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.journal.SubnetOrders;
import io.postern.vpc.subnet.domain.Subnet;
import io.postern.vpc.subnet.domain.SubnetCommand.CreateSubnet;
import io.postern.vpc.subnet.projection.Subnets;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Subnets (API reference, version 1); they are changed through their VPC. */
@Path("/v1/{project_id}/subnets")
public class SubnetResource {

    private final Call call;
    private final Journal journal;
    private final Subnets subnets;

    SubnetResource(Call call, Journal journal, Subnets subnets) {
        this.call = call;
        this.journal = journal;
        this.subnets = subnets;
    }

    /** The answer's outer member. */
    public record One(SubnetAnswer subnet) {}

    /** A page of subnets, oldest first. */
    public record Page(List<SubnetAnswer> subnets) {}

    @POST
    @Action("vpc:subnets:create")
    public Uni<One> create(@Nullable SubnetBody body) {
        SubnetId id = new SubnetId(call.newId().toString());
        CreateSubnet command = Wire.given(body, "subnet", Family.SUBNET).create(id, call.caller(), call.at());
        return journal.execute(call.origin(), () -> Uni.createFrom().item(SubnetOrders.create(command)))
                .map(states -> one(states.get(id.value())));
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

    private One one(@Nullable Stored<?> stored) {
        if (stored != null && call.answering(stored) instanceof Subnet.Live subnet) {
            return new One(SubnetAnswer.of(subnet));
        }
        throw new IllegalStateException("a subnet was written to %s and is not there".formatted(SUBNETS.view()));
    }
}
