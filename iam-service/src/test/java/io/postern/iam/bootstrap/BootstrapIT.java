package io.postern.iam.bootstrap;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.iam.IamConfig;
import io.postern.iam.OperatorsHands;
import io.postern.iam.account.Accounts;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.policy.SystemPolicies;
import io.postern.iam.signingkey.SigningKeys;
import io.postern.iam.user.PlainProfiles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** However many replicas start, and however often, there is one operator and one key. */
@QuarkusTest
class BootstrapIT {

    @Inject
    IamConfig config;

    @Inject
    Domains domains;

    @Inject
    Accounts accounts;

    @Inject
    SigningKeys keys;

    @Inject
    PlainProfiles profiles;

    @Inject
    PersonalKeys personalKeys;

    @Inject
    SystemPolicies policies;

    @Inject
    Vertx vertx;

    @Test
    void replicas_that_start_together_agree() {
        List<Bootstrap> replicas = IntStream.range(0, 5)
                .mapToObj(_ -> new Bootstrap(config, domains, accounts, keys, profiles, personalKeys, policies, vertx))
                .toList();
        replicas.forEach(replica -> replica.start(new StartupEvent()));
        await().until(() ->
                replicas.stream().allMatch(replica -> replica.call().getStatus() == HealthCheckResponse.Status.UP));

        List<String> operators = given().header("X-Auth-Token", OperatorsHands.token())
                .get("/operator/v1/accounts?limit=1000")
                .jsonPath()
                .getList("accounts.domain_name.findAll { it == 'operator' }");
        assertEquals(1, operators.size());
        given().get("/v3/OS-POSTERN/jwks").then().body("keys.size()", equalTo(1));
    }
}
