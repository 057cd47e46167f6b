package io.postern.iam.policy.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.PolicyId;
import io.postern.iam.api.PageNumber;
import io.postern.iam.api.RoleJson;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.domain.PolicyCommand;
import io.postern.iam.policy.domain.PolicyCommand.DeletePolicy;
import io.postern.iam.policy.domain.PolicyCommand.RequestPolicy;
import io.postern.iam.policy.domain.PolicyCommand.UpdatePolicy;
import io.postern.iam.policy.projection.Policies;
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Policies that a domain has written. */
@Path("/v3.0/OS-ROLE/roles")
public class CustomPolicyResource {

    private static final int MOST = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Call call;
    private final Policies policies;
    private final Journal journal;
    private final Admissions admissions;

    CustomPolicyResource(Call call, Policies policies, Journal journal, Admissions admissions) {
        this.admissions = admissions;
        this.call = call;
        this.policies = policies;
        this.journal = journal;
    }

    @POST
    @Action("iam:roles:createRole")
    @ResponseStatus(201)
    public Uni<RoleJson.One> create(UriInfo uri, CustomPolicyRequest body) {
        PolicyId id = new PolicyId(Ids.hex(call.newId()));
        RequestPolicy command = new RequestPolicy(id, own(), body.details(name(id)), call.at());
        return admissions
                .admit(Counted.POLICY, id.value(), own(), command, call.origin(), call.at())
                .map(policy -> RoleJson.One.of(live(policy.state(), id), uri));
    }

    @GET
    @Action("iam:roles:listRoles")
    public Uni<RoleJson.Many> list(
            UriInfo uri, @RestQuery @Nullable String page, @RestQuery("per_page") @Nullable String perPage) {
        PageNumber slice = PageNumber.of(page, perPage, MOST);
        return policies.page(Policies.Filter.of(own()), slice.offset(), slice.limit())
                .map(found -> RoleJson.Many.of(found.policies(), found.total(), uri));
    }

    @GET
    @Path("/{role_id}")
    @Action("iam:roles:getRole")
    public Uni<RoleJson.One> show(UriInfo uri, @RestPath("role_id") String id) {
        return policies.get(new PolicyId(id), own())
                .map(found -> RoleJson.One.of(
                        found.filter(policy -> !policy.system()).orElseThrow(() -> RoleResource.unknown(id)), uri));
    }

    @PATCH
    @Path("/{role_id}")
    @Action("iam:roles:updateRole")
    public Uni<RoleJson.One> update(UriInfo uri, @RestPath("role_id") String id, CustomPolicyRequest body) {
        if (!ID.matcher(id).matches()) {
            throw RoleResource.unknown(id);
        }
        PolicyId policy = new PolicyId(id);
        return execute(policy, new UpdatePolicy(policy, own(), body.details(name(policy)), call.at()))
                .map(updated -> RoleJson.One.of(live(updated, policy), uri));
    }

    /** Answers 200, unlike all other deletions. */
    @DELETE
    @Path("/{role_id}")
    @Action("iam:roles:deleteRole")
    public Uni<Map<String, Object>> delete(@RestPath("role_id") String id) {
        PolicyId policy = new PolicyId(id);
        return execute(policy, new DeletePolicy(policy, own(), call.at())).replaceWith(Map.of());
    }

    private Uni<Policy> execute(PolicyId id, PolicyCommand command) {
        Order<Policy, PolicyCommand, ?> order = new Order<>(Streams.POLICIES, id.value(), own().value(), command);
        return journal.execute(call.origin(), order).map(stored -> stored.state());
    }

    private DomainId own() {
        Caller caller = call.caller();
        return new DomainId(caller.domainId());
    }

    private String name(PolicyId id) {
        return "custom_%s_%s".formatted(own(), id.value().substring(0, 8));
    }

    private static Policy.Live live(Policy policy, PolicyId id) {
        if (policy instanceof Policy.Live live) {
            return live;
        }
        throw new IllegalStateException("policy %s is not live after it was written".formatted(id));
    }
}
