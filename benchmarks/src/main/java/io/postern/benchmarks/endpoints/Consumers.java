package io.postern.benchmarks.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import io.postern.benchmarks.http.Signed;
import io.postern.local.LocalStack;
import io.postern.local.StackFailure;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import io.postern.local.client.Cloud.Network;
import io.postern.local.client.OperatorClient;
import io.postern.local.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A provider with a service that asks nobody, and accounts on its whitelist that may have as many endpoints as they like. */
final class Consumers {

    private static final int NO_LIMIT = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalStack stack;
    private final OperatorClient operator;
    private final Tokens tokens;

    Consumers(LocalStack stack) {
        this.stack = stack;
        this.operator = OperatorClient.logIn(url("iam"), stack.credentials().operatorPassword());
        this.tokens = new Tokens(url("iam"));
    }

    /** @return each with a subnet of 65,000 addresses */
    List<Consumer> open(int count) {
        Cloud provider = cloud(account("provider", password("provider")));
        Network backend = provider.network("10.1");
        String service = provider.service(backend, provider.port(backend), "bench", false)
                .getId();
        settled(provider, service);
        return IntStream.range(0, count)
                .mapToObj(i -> consumer("consumer-" + i, provider, service))
                .toList();
    }

    private Consumer consumer(String name, Cloud provider, String service) {
        Account account = account(name, password(name));
        provider.permit(service, account.domainId());
        operator.put(
                url("quota") + "/operator/v1/quotas/%s/endpoint".formatted(account.projectId()),
                Map.of("quota", NO_LIMIT));
        return new Consumer(
                account,
                tokens.of(account, password(name)),
                new Signed(account),
                cloud(account).network("10.2"),
                service,
                url("endpoint"));
    }

    private Account account(String name, String password) {
        JsonNode account = operator.post(
                        url("iam") + "/operator/v1/accounts", Map.of("name", name, "password", password))
                .path("account");
        return new Account(
                account.path("domain_id").asText(),
                account.path("domain_name").asText(),
                account.path("project_id").asText(),
                account.path("project_name").asText(),
                account.path("user_id").asText(),
                account.path("user_name").asText(),
                account.path("access").asText(),
                account.path("secret").asText());
    }

    private Cloud cloud(Account account) {
        return new Cloud(account, url("vpc"), url("endpoint"));
    }

    private static void settled(Cloud provider, String service) {
        ListServiceDetailsRequest question = new ListServiceDetailsRequest().withVpcEndpointServiceId(service);
        boolean available = Waiting.until(
                PATIENCE,
                () -> provider.vpcep().listServiceDetails(question).getStatus().equals("available"));
        if (!available) {
            throw new StackFailure("Expected the endpoint service to be available, but it is not");
        }
    }

    private static String password(String name) {
        return "Postern-%s-1".formatted(name);
    }

    private String url(String service) {
        return stack.service(service).url();
    }
}
