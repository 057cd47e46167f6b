package io.postern.vpc.subnet.api;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.journal.SubnetOrders;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import io.postern.vpc.subnet.domain.SubnetRefusal;
import io.postern.vpc.subnet.projection.Occupants;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Changes of a subnet go through its VPC (API reference, version 1). */
@Path("/v1/{project_id}/vpcs/{vpc_id}/subnets/{subnet_id}")
public class VpcSubnetResource {

    private static final int NAMED_BLOCKERS = 10;

    private final Call call;
    private final Journal journal;
    private final Occupants occupants;

    VpcSubnetResource(Call call, Journal journal, Occupants occupants) {
        this.call = call;
        this.journal = journal;
        this.occupants = occupants;
    }

    /** All that an update answers. */
    public record Updated(Brief subnet) {}

    /** Which subnet, and how it is. */
    public record Brief(String id, String status) {}

    @PUT
    @Action("vpc:subnets:update")
    public Uni<Updated> update(
            @RestPath("vpc_id") String vpc, @RestPath("subnet_id") String id, @Nullable SubnetBody body) {
        UpdateSubnet command = Wire.given(body, "subnet", Family.SUBNET)
                .update(SubnetResource.known(id), known(vpc), call.caller(), call.at());
        return journal.execute(
                        call.origin(),
                        new Order<>(SUBNETS, id, command.project().value(), command))
                .invoke(call::answering)
                .map(_ -> new Updated(new Brief(id, SubnetAnswer.ACTIVE)));
    }

    @DELETE
    @Action("vpc:subnets:delete")
    public Uni<Void> delete(@RestPath("vpc_id") String vpc, @RestPath("subnet_id") String id) {
        ProjectId project = new ProjectId(call.caller().project());
        DeleteSubnet command = new DeleteSubnet(SubnetResource.known(id), project, known(vpc), call.at());
        return journal.execute(call.origin(), () -> Uni.createFrom().item(SubnetOrders.delete(command)))
                .replaceWithVoid()
                .onFailure(VpcSubnetResource::hasPorts)
                .recoverWithUni(() -> blockers(command.id()));
    }

    private Uni<Void> blockers(SubnetId id) {
        return occupants.of(id, NAMED_BLOCKERS).chain(ports -> Uni.createFrom()
                .failure(new ApiError(
                        409, "VPC.0208", "Expected a subnet without ports, but it has " + String.join(", ", ports))));
    }

    private static boolean hasPorts(Throwable failure) {
        return failure instanceof CommandRefused refused && refused.refusal().reason() == SubnetRefusal.HAS_PORTS;
    }

    private static VpcId known(String id) {
        if (!Wire.isId(id)) {
            throw Wire.unknown(Family.VPC, "VPC", id);
        }
        return new VpcId(id);
    }
}
