package io.postern.endpoint.endpoint.api;

import io.postern.cloudapi.Caller;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.domain.EndpointOptions;
import io.postern.endpoint.endpoint.domain.EndpointPolicy;
import io.postern.endpoint.service.domain.Service;
import io.postern.endpoint.service.domain.ServiceDetails;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a consumer wants, as far as it can be said without the service; and with it. */
record Wanted(
        ServiceId service,
        String vpc,
        @Nullable String subnet,
        @Nullable String address,
        boolean dnsEnabled,
        boolean whitelistEnabled,
        List<String> whitelist,
        String description,
        List<Tag> tags,
        List<String> routeTables,
        @Nullable EndpointPolicy policy,
        @Nullable String ipVersion,
        @Nullable String ipv6Address) {

    /** Who asks for what, by which number and name, when. */
    record Request(EndpointId id, int marker, Caller caller, String dnsName, Instant at) {}

    /** A service that admits nobody is not held against what is wanted: the consumer is told that it does not. */
    EndpointDetails details(Request request, Service asked) {
        boolean admits =
                asked.admission(new DomainId(request.caller().domainId())).admits();
        if (!admits || !(asked instanceof Service.Available available)) {
            ServiceDetails known = asked instanceof Service.Known one ? one.details() : null;
            return details(
                    request,
                    known == null ? "" : known.name(),
                    known == null ? "interface" : known.serviceType(),
                    EndpointOptions.NONE);
        }
        ServiceDetails offered = available.details();
        if (offered.gateway()) {
            checkGateway();
        } else {
            checkInterface();
        }
        if ((ipVersion != null && !ipVersion.equals("ipv4"))
                && !available.additions().professional()) {
            throw Wire.bad("EndPoint.0015", "Expected ip_version ipv4: the service carries no professional endpoints");
        }
        return details(request, offered.name(), offered.serviceType(), options(request, offered));
    }

    private void checkGateway() {
        if (whitelistEnabled || !whitelist.isEmpty()) {
            throw Wire.bad("EndPoint.2044", "Expected no whitelist: the service is a gateway");
        }
    }

    private void checkInterface() {
        if (subnet == null) {
            throw Wire.bad("EndPoint.2010", "Expected subnet_id: the service is an interface");
        }
        if (!routeTables.isEmpty()) {
            throw Wire.bad("EndPoint.1019", "Expected no routetables: the service is an interface");
        }
    }

    private EndpointOptions options(Request request, ServiceDetails offered) {
        boolean named = dnsEnabled && !offered.gateway();
        String known = offered.cloud() == null ? null : offered.cloud().dnsName();
        return new EndpointOptions(
                offered.gateway() && routeTables.isEmpty() ? RouteTables.defaultOf(vpc) : routeTables,
                policy(offered),
                ipVersion,
                ipv6Address,
                named ? Objects.requireNonNullElse(known, request.dnsName()) : null);
    }

    private @Nullable EndpointPolicy policy(ServiceDetails offered) {
        if (!offered.options().policyEnabled()) {
            if (policy != null && !policy.equals(new EndpointPolicy(List.of(), null))) {
                throw Wire.bad("EndPoint.2048", "Expected no policy: the service allows none");
            }
            return null;
        }
        if (policy == null || policy.document() == null && policy.statements().isEmpty()) {
            return EndpointPolicy.standard(offered.gateway());
        }
        if (offered.gateway() != (policy.document() == null)) {
            throw Wire.bad("EndPoint.2048", "Expected policy_statement for a gateway, policy_document for all others");
        }
        return policy;
    }

    private EndpointDetails details(Request request, String name, String type, EndpointOptions options) {
        boolean gateway = type.equals("gateway");
        return new EndpointDetails(
                request.id(),
                request.marker(),
                request.caller().project(),
                new DomainId(request.caller().domainId()),
                service,
                name,
                type,
                vpc,
                gateway ? null : subnet,
                gateway ? null : address,
                dnsEnabled && !gateway,
                whitelistEnabled,
                whitelist,
                description,
                tags,
                options,
                null,
                null,
                request.at());
    }
}
