package io.postern.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.vpc.v2.model.ListVpcsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import io.postern.local.Component;
import io.postern.local.LocalStack;
import io.postern.local.LocalStackBuilder;
import io.postern.local.client.Account;
import io.postern.local.client.Cloud;
import io.postern.local.client.LedgerComparison;
import io.postern.local.client.OperatorClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The one stack that all system tests share; every test uses accounts of its own. */
final class Running {

    static final List<String> SERVICES = List.of("iam", "vpc", "endpoint", "quota");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * How long requests wait for their outcome before they are answered without it. Most tests look at the first answer,
     * and a machine that stands still for a moment is no reason for another; but nothing may wait longer for a service
     * that is paused than its consumers are believed to live.
     */
    private static final Map<String, Map.Entry<String, String>> PATIENT = Map.of(
            "iam", Map.entry("POSTERN_QUOTA_OUTCOME_TIMEOUT", "30s"),
            "vpc", Map.entry("POSTERN_VPC_OUTCOME_TIMEOUT", "30s"),
            "endpoint", Map.entry("POSTERN_ENDPOINT_OUTCOME_TIMEOUT", "5s"));

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final LocalStack STACK = start();
    private static final OperatorClient OPERATOR =
            OperatorClient.logIn(STACK.service("iam").url(), STACK.credentials().operatorPassword());

    private Running() {}

    private static LocalStack start() {
        LocalStackBuilder builder = LocalStack.builder().freePorts().throwaway(true);
        PATIENT.forEach((service, setting) -> builder.environment(service, setting.getKey(), setting.getValue()));
        LocalStack stack = builder.build();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack.start();
    }

    static LocalStack stack() {
        return STACK;
    }

    static OperatorClient operator() {
        return OPERATOR;
    }

    static String url(String service) {
        return STACK.service(service).url();
    }

    static Account account(String purpose) {
        return OPERATOR.openAccount(purpose + "-" + ACCOUNTS.incrementAndGet());
    }

    static Cloud cloud(String purpose) {
        return cloud(account(purpose));
    }

    static Cloud cloud(Account account) {
        return new Cloud(account, url("vpc"), url("endpoint"));
    }

    /**
     * After an outage: waits until what is new in IAM is heard of by those who let requests in, and what is asked of
     * quota-service is answered.
     */
    static void newcomersAreKnown() {
        Cloud newcomer = eventually().until(() -> cloud("newcomer"), Objects::nonNull);
        eventually().until(() -> newcomer.vpc().listVpcs(new ListVpcsRequest()).getHttpStatusCode() == 200);
        eventually()
                .until(() -> newcomer.vpcep()
                                .listEndpoints(new ListEndpointsRequest())
                                .getHttpStatusCode()
                        == 200);
        eventually().until(Running::aNewcomerIsServed);
    }

    private static boolean aNewcomerIsServed() {
        Cloud newcomer = cloud("newcomer");
        allow(newcomer.account(), "endpoint", 1);
        newcomer.network("10.0");
        String group = "{\"group\":{\"name\":\"newcomers\"}}";
        return new TokenClient(newcomer.account())
                        .send("iam", "POST", "/v3/groups", group)
                        .status()
                == 201;
    }

    static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }

    /** @param kind of what a project has */
    static void allow(Account account, String kind, int quota) {
        allow(account.projectId(), kind, quota);
    }

    /** @param tenant project id, or domain id for what IAM has */
    static void allow(String tenant, String kind, int quota) {
        OPERATOR.put(url("quota") + "/operator/v1/quotas/" + tenant + "/" + kind, Map.of("quota", quota));
    }

    /** @return status */
    static int operatorDeletes(String url) {
        return OPERATOR.tryToDelete(url);
    }

    /** What quota-service's ledger holds. */
    static int held(Account account, String kind) {
        return held(account.projectId(), kind);
    }

    static int held(String tenant, String kind) {
        JsonNode ledger = OPERATOR.get(url("quota") + "/operator/v1/quotas/" + tenant + "/" + kind);
        return ledger.path("used").asInt();
    }

    /** When everything else runs. */
    static void startAgain(String name) {
        start(name);
        newcomersAreKnown();
    }

    static void start(String name) {
        Component component = STACK.service(name);
        component.start();
        component.awaitReady(PATIENCE);
    }

    /** The base URLs of all services. */
    static Map<String, String> urls() {
        return SERVICES.stream().collect(Collectors.toMap(service -> service, Running::url));
    }

    /** Log, views and topics of all services agree, and the ledger with all; waits for what is still on its way. */
    static void everythingHolds() {
        eventually().untilAsserted(() -> {
            for (LedgerComparison.Result kind : new LedgerComparison(OPERATOR, urls()).settled()) {
                if (!kind.differences().isEmpty()) {
                    throw new AssertionError("the ledger differs: " + kind);
                }
            }
        });
        for (String service : SERVICES) {
            eventually().untilAsserted(() -> {
                JsonNode report = OPERATOR.get(url(service) + "/operator/v1/verify");
                if (!report.path("holds").asBoolean()) {
                    throw new AssertionError(service + ": " + report);
                }
            });
            JsonNode subscriptions = OPERATOR.get(url(service) + "/operator/v1/subscriptions");
            subscriptions.path("subscriptions").forEach(subscription -> {
                if (!subscription.path("parked").isEmpty()) {
                    throw new AssertionError(service + " has parked events: " + subscription);
                }
            });
        }
    }
}
