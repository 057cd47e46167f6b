package io.postern.endpoint.service.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointConfig;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.ApprovalRule;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceCommand;
import io.postern.endpoint.service.domain.ServiceCommand.AddApprovalRule;
import io.postern.endpoint.service.domain.ServiceCommand.RemoveApprovalRule;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * A provider's yes in advance. Beyond the contract: an endpoint that would wait for approval is accepted when a rule
 * fits it, and the event says which.
 */
@Path("/v1/{project_id}/vpc-endpoint-services/{service_id}/approval-rules")
public class ApprovalRuleResource {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int MOST_PER_ACCOUNT = 1000;

    private final Call call;
    private final OwnServices services;
    private final EndpointConfig config;

    ApprovalRuleResource(Call call, OwnServices services, EndpointConfig config) {
        this.call = call;
        this.services = services;
        this.config = config;
    }

    /**
     * A rule on the wire; id and time are ours.
     *
     * @param domainId whose endpoints are meant; absent for all that may connect
     * @param tag that an endpoint must have
     * @param expiresAt UTC; from then on the rule fits nothing
     * @param maxConnections of one account that stand by this rule at a time
     */
    public record RuleBody(
            @Nullable String id,
            @Nullable String domainId,
            @Nullable TagBody tag,
            @Nullable String expiresAt,
            @Nullable Integer maxConnections,
            @Nullable String createdAt) {

        static RuleBody of(ApprovalRule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.domain() == null ? null : rule.domain().value(),
                    rule.tag() == null
                            ? null
                            : new TagBody(rule.tag().key(), rule.tag().value()),
                    rule.expiresAt() == null ? null : Wire.time(rule.expiresAt()),
                    rule.limit(),
                    Wire.time(rule.createdAt()));
        }

        ApprovalRule rule(String newId, Instant at) {
            String account = Wire.given(domainId);
            if (account != null && !DOMAIN.matcher(account).matches()) {
                throw Wire.bad("EndPoint.0002", "Expected domain_id to be the id of an account");
            }
            if (maxConnections != null && (maxConnections < 1 || maxConnections > MOST_PER_ACCOUNT)) {
                throw Wire.bad("EndPoint.0002", "Expected max_connections from 1 to " + MOST_PER_ACCOUNT);
            }
            Tag wanted = tag == null
                    ? null
                    : TagBody.tags(Collections.singletonList(tag)).getFirst();
            return new ApprovalRule(
                    newId,
                    account == null ? null : new DomainId(account),
                    wanted,
                    Wire.instant(expiresAt, "expires_at"),
                    maxConnections,
                    at);
        }
    }

    /** In the order in which they are asked. */
    public record RuleList(List<RuleBody> approvalRules) {}

    /** One rule. */
    public record RuleAnswer(RuleBody approvalRule) {}

    @GET
    @Action("vpcep:connections:list")
    public Uni<RuleList> list(@RestPath("service_id") String service) {
        return services.load(call.caller().project(), service)
                .map(stored -> new RuleList(
                        rules(stored.state()).stream().map(RuleBody::of).toList()));
    }

    @POST
    @Action("vpcep:connections:update")
    public Uni<RuleAnswer> add(@RestPath("service_id") String service, @Nullable RuleBody body) {
        ApprovalRule rule = Wire.body(body).rule(call.newId().toString(), call.at());
        return execute(new AddApprovalRule(new ServiceId(service), rule, config.maxApprovalRules()))
                .map(now -> rules(now).stream()
                        .filter(one -> one.id().equals(rule.id()))
                        .findFirst()
                        .orElse(rule))
                .map(one -> new RuleAnswer(RuleBody.of(one)));
    }

    @DELETE
    @Path("/{rule_id}")
    @Action("vpcep:connections:update")
    public Uni<Void> remove(@RestPath("service_id") String service, @RestPath("rule_id") String rule) {
        return execute(new RemoveApprovalRule(new ServiceId(service), rule, call.at()))
                .replaceWithVoid();
    }

    private Uni<Service> execute(ServiceCommand command) {
        return services.execute(call.origin(), call.caller().project(), command).map(Stored::state);
    }

    private static List<ApprovalRule> rules(Service service) {
        return service instanceof Service.Available available
                ? available.additions().rules()
                : List.of();
    }
}
