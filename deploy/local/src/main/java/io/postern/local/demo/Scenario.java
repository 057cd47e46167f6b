package io.postern.local.demo;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody.ActionEnum;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import io.postern.local.StackFailure;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import io.postern.local.client.Cloud.Network;
import io.postern.local.client.OperatorClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Two accounts and a stranger (user guide, chapter 2.3): a provider offers a service in its VPC, a consumer on the
 * whitelist connects to it from its own, once accepted and once rejected; a third account, off the whitelist, is refused.
 */
final class Scenario {

    private static final String NOT_ON_WHITELIST = "EndPoint.2012";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How it ended: all three must be so. */
    record Outcome(String first, String second, String stranger) {
        boolean asTheGuideSays() {
            return first.equals("accepted") && second.equals("rejected") && stranger.equals(NOT_ON_WHITELIST);
        }
    }

    private final Timeline timeline;
    private final OperatorClient operator;
    private final String vpcUrl;
    private final String endpointUrl;

    Scenario(Timeline timeline, OperatorClient operator, String vpcUrl, String endpointUrl) {
        this.timeline = timeline;
        this.operator = operator;
        this.vpcUrl = vpcUrl;
        this.endpointUrl = endpointUrl;
    }

    Outcome play() {
        Cloud provider = account("provider");
        Cloud consumer = account("consumer");
        Cloud stranger = account("stranger");

        Network backend = provider.network("10.1");
        timeline.step("provider", "makes a VPC", backend.vpc(), "");
        String service = offer(provider, backend);
        provider.permit(service, consumer.account().domainId());
        timeline.step("provider", "whitelists consumer", service, "");

        Network client = consumer.network("10.1"); // the same range as the provider's: it does not matter
        String first = connect(consumer, service, client);
        provider.answer(service, first, ActionEnum.RECEIVE);
        timeline.step("provider", "accepts", first, status(consumer, first));

        String second = connect(consumer, service, client);
        provider.answer(service, second, ActionEnum.REJECT);
        timeline.step("provider", "rejects", second, status(consumer, second));

        String refusal = refused(stranger, service);
        timeline.step("stranger", "is refused", service, refusal);
        return new Outcome(status(consumer, first), status(consumer, second), refusal);
    }

    private Cloud account(String name) {
        Account account = operator.openAccount(name);
        timeline.name(account.projectId(), name);
        timeline.step("operator", "opens account " + name, account.domainId(), "");
        return new Cloud(account, vpcUrl, endpointUrl);
    }

    private String offer(Cloud provider, Network network) {
        CreateEndpointServiceResponse service = provider.service(network, provider.port(network), "database", true);
        settled(() -> serviceStatus(provider, service.getId()), Set.of("available"));
        timeline.step("provider", "offers a service", service.getId(), "available");
        return service.getId();
    }

    private String connect(Cloud consumer, String service, Network network) {
        CreateEndpointResponse endpoint = consumer.endpoint(service, network);
        String status = settled(() -> status(consumer, endpoint.getId()), Set.of("pendingAcceptance"));
        timeline.step("consumer", "asks for an endpoint", endpoint.getId(), status);
        return endpoint.getId();
    }

    private static String refused(Cloud stranger, String service) {
        try {
            CreateEndpointResponse endpoint = stranger.endpoint(service, stranger.network("10.3"));
            return "not refused: " + endpoint.getId();
        } catch (ClientRequestException e) {
            return e.getErrorCode();
        }
    }

    private static String status(Cloud cloud, String endpoint) {
        return cloud.vpcep()
                .listEndpointInfoDetails(new ListEndpointInfoDetailsRequest().withVpcEndpointId(endpoint))
                .getStatus();
    }

    private static String serviceStatus(Cloud cloud, String service) {
        return cloud.vpcep()
                .listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(service))
                .getStatus();
    }

    /** Polls as Terraform would, until the status is no longer {@code creating}. */
    private static String settled(Supplier<String> status, Set<String> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        String now = status.get();
        while (now.equals("creating") && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = status.get();
        }
        if (!wanted.contains(now)) {
            throw new StackFailure("Expected a status of %s, but it is %s".formatted(wanted, now));
        }
        return now;
    }
}
