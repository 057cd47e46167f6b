package io.postern.vpc.vpc.api;

import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.MarkerPage;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcConfig;
import io.postern.vpc.VpcId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.vpc.domain.Vpc;
import io.postern.vpc.vpc.domain.VpcCommand;
import io.postern.vpc.vpc.domain.VpcCommand.DeleteVpc;
import io.postern.vpc.vpc.domain.VpcRefusal;
import io.postern.vpc.vpc.projection.Gateways;
import io.postern.vpc.vpc.projection.Vpcs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** VPCs (API reference, version 1). Whose a VPC is, its own decider asks: another project's is not there. */
@Path("/v1/{project_id}/vpcs")
public class VpcResource {

    private static final String ALL_ENTERPRISE_PROJECTS = "all_granted_eps";
    private static final int NAMED_BLOCKERS = 10;

    private final Call call;
    private final Journal journal;
    private final Vpcs vpcs;
    private final Gateways gateways;
    private final VpcConfig config;

    VpcResource(Call call, Journal journal, Vpcs vpcs, Gateways gateways, VpcConfig config) {
        this.call = call;
        this.journal = journal;
        this.vpcs = vpcs;
        this.gateways = gateways;
        this.config = config;
    }

    /** The answer's outer member. */
    public record One(VpcAnswer vpc) {}

    /** A page of VPCs, oldest first. */
    public record Page(List<VpcAnswer> vpcs) {}

    /** Answers with the outcome if it comes in time, with a VPC that is {@code CREATING} if it does not. */
    @POST
    @Action("vpc:vpcs:create")
    public Uni<One> create(@Nullable VpcBody body) {
        VpcId id = new VpcId(call.newId().toString());
        Origin origin = call.origin();
        return execute(Wire.given(body, "vpc", Family.VPC).request(id, call.caller(), call.at()))
                .chain(asked ->
                        journal.await(VPCS, asked, now -> !(now instanceof Vpc.Creating), config.outcomeTimeout()))
                .chain(stored -> outcome(origin, stored));
    }

    /** A VPC that could not be made is told in the answer, and taken back (ADR 0007). */
    private Uni<One> outcome(Origin origin, Stored<Vpc> stored) {
        if (stored.state() instanceof Vpc.Failed failed) {
            ApiError error = new ApiError(409, VpcCodes.QUOTA_EXCEEDED, failed.text());
            DeleteVpc takeBack = new DeleteVpc(failed.id(), failed.project(), failed.updatedAt());
            return journal.execute(origin.withdrawing(), order(takeBack))
                    .chain(() -> Uni.createFrom().failure(error));
        }
        return stored.state() instanceof Vpc.Deleted gone
                ? takenBack(origin, gone)
                : Uni.createFrom().item(one(stored));
    }

    /** There is none; unless the same request, sent twice, has taken it back: then its client is to come again. */
    private Uni<One> takenBack(Origin origin, Vpc.Deleted gone) {
        return journal.execute(origin.withdrawing(), order(new DeleteVpc(gone.id(), gone.project(), call.at())))
                .map(this::one);
    }

    @GET
    @Action("vpc:vpcs:list")
    public Uni<Page> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String marker,
            @RestQuery @Nullable String id,
            @RestQuery("enterprise_project_id") @Nullable String enterpriseProject) {
        MarkerPage page = Wire.page(limit, marker, Family.VPC);
        String within = ALL_ENTERPRISE_PROJECTS.equals(enterpriseProject) ? null : enterpriseProject;
        Vpcs.Filter filter = new Vpcs.Filter(Wire.filter(id, Family.VPC), Wire.filter(within, Family.VPC));
        return vpcs.page(project(), filter, page.limit(), page.marker())
                .map(found -> new Page(found.stream().map(VpcAnswer::of).toList()));
    }

    @GET
    @Path("/{vpc_id}")
    @Action("vpc:vpcs:get")
    public Uni<One> show(@RestPath("vpc_id") String id) {
        return vpcs.find(project(), known(id))
                .map(found -> found.map(this::one).orElseThrow(() -> Wire.unknown(Family.VPC, "VPC", id)));
    }

    @PUT
    @Path("/{vpc_id}")
    @Action("vpc:vpcs:update")
    public Uni<One> update(@RestPath("vpc_id") String id, @Nullable VpcBody body) {
        return execute(Wire.given(body, "vpc", Family.VPC).update(known(id), call.caller(), call.at()))
                .map(this::one);
    }

    @DELETE
    @Path("/{vpc_id}")
    @Action("vpc:vpcs:delete")
    public Uni<Void> delete(@RestPath("vpc_id") String id) {
        VpcId vpc = known(id);
        return execute(new DeleteVpc(vpc, project(), call.at()))
                .replaceWithVoid()
                .onFailure(VpcResource::hasGateways)
                .recoverWithUni(() -> blockers(vpc));
    }

    private Uni<Void> blockers(VpcId vpc) {
        return gateways.of(vpc, NAMED_BLOCKERS).chain(blocking -> Uni.createFrom()
                .failure(new ApiError(
                        409,
                        VpcCodes.IN_USE,
                        "Expected VPC %s without gateways, but it has those of endpoints %s"
                                .formatted(vpc, String.join(", ", blocking)))));
    }

    private static boolean hasGateways(Throwable failure) {
        return failure instanceof CommandRefused refused && refused.refusal().reason() == VpcRefusal.HAS_GATEWAYS;
    }

    private Uni<Stored<Vpc>> execute(VpcCommand command) {
        return journal.execute(call.origin(), order(command));
    }

    private static Order<Vpc, VpcCommand, ?> order(VpcCommand command) {
        return new Order<>(VPCS, command.id().value(), command.project().value(), command);
    }

    private ProjectId project() {
        return new ProjectId(call.caller().project());
    }

    private static VpcId known(String id) {
        if (!Wire.isId(id)) {
            throw Wire.unknown(Family.VPC, "VPC", id);
        }
        return new VpcId(id);
    }

    private One one(Stored<Vpc> stored) {
        if (call.answering(stored) instanceof Vpc.Known vpc) {
            return new One(VpcAnswer.of(vpc));
        }
        throw Wire.unknown(Family.VPC, "VPC", stored.id()); // deleted while it was waited for
    }
}
