package io.postern.iam.user.process;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.cloudapi.ApiError;
import io.postern.iam.DomainId;
import io.postern.iam.OperatorsHands;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.personal.domain.PersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.user.UserFarewell;
import io.postern.iam.user.UserQuota;
import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.NoUser;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import io.postern.journal.Journal;
import io.postern.journal.JournalConfig;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.testing.journal.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user who is asked for: with quota, without, and while nobody answers. */
@QuarkusTest
class UserQuotaIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Origin ORIGIN = Origin.request("user:test", "request");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Journal journal;

    @Inject
    UserQuota quota;

    @Inject
    UserFarewell farewell;

    @Inject
    PersonalKeys keys;

    @Inject
    JournalConfig config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UserId id = new UserId(hex());
    private OperatorsHands.Account account;
    private PublishedEvents quotaService;

    @BeforeEach
    void an_account_and_somebody_asked_for() {
        account = OperatorsHands.openAccount();
        quotaService = new PublishedEvents(brokers, config.topicPrefix(), "quota");
        DomainId domain = new DomainId(account.domain());
        journal.execute(
                        ORIGIN,
                        new Order<>(
                                Streams.USERS,
                                id.value(),
                                account.domain(),
                                new RequestUser(id, domain, hex(), "sealed", true, AccessMode.DEFAULT, NOON)))
                .await()
                .atMost(PATIENCE);
    }

    @AfterEach
    void close() {
        quotaService.close();
    }

    @Test
    void with_quota_he_comes() {
        answer("QuotaGranted", 2);

        quota.held(id, ORIGIN, NOON).await().atMost(PATIENCE);

        assertInstanceOf(User.Active.class, state());
        await().atMost(PATIENCE).untilAsserted(() -> RestAssured.given()
                .header("X-Auth-Token", OperatorsHands.token(account.name(), account.password(), ""))
                .get("/v3.0/OS-QUOTA/domains/" + account.domain())
                .then()
                .statusCode(200)
                .body("quotas.resources.type", contains("user"))
                .body("quotas.resources.used", contains(2))
                .body("quotas.resources.quota", contains(50)));
    }

    @Test
    void without_quota_the_contracts_error_says_so() {
        answer("QuotaDenied", 50);

        ApiError no = assertThrows(
                ApiError.class, () -> quota.held(id, ORIGIN, NOON).await().atMost(PATIENCE));

        assertEquals(400, no.status());
        assertEquals("1115", no.code());
        assertEquals(
                NoUser.QUOTA_EXCEEDED,
                assertInstanceOf(User.Withdrawn.class, state()).reason());
    }

    @Test
    void while_nobody_answers_he_is_withdrawn_and_a_late_yes_changes_nothing() {
        ApiError later = assertThrows(
                ApiError.class, () -> quota.held(id, ORIGIN, NOON).await().atMost(PATIENCE));
        assertEquals(503, later.status());
        assertEquals(Duration.ofSeconds(2), later.retryAfter());

        answer("QuotaGranted", 2);
        await().atMost(PATIENCE).untilAsserted(() -> RestAssured.given()
                .header("X-Auth-Token", OperatorsHands.token(account.name(), account.password(), ""))
                .get("/v3.0/OS-QUOTA/domains/" + account.domain())
                .then()
                .body("quotas.resources.used", contains(2)));

        assertEquals(
                NoUser.NOT_DECIDED,
                assertInstanceOf(User.Withdrawn.class, state()).reason());
    }

    @Test
    void who_is_denied_leaves_no_key_to_his_profile_though_nobody_waits() {
        sealed();

        answer("QuotaDenied", 50);

        await().atMost(PATIENCE).until(() -> key() instanceof PersonalKey.Deleted);
        assertInstanceOf(User.Withdrawn.class, state());
        keys.forgetDeleted().await().atMost(PATIENCE);
        assertEquals(Optional.empty(), keys.get(id.value()).await().atMost(PATIENCE));
    }

    @Test
    void who_is_withdrawn_leaves_no_key_to_his_profile() {
        sealed();

        assertThrows(ApiError.class, () -> quota.held(id, ORIGIN, NOON).await().atMost(PATIENCE));

        assertInstanceOf(PersonalKey.Deleted.class, key());
    }

    @Test
    void who_never_came_can_be_erased() {
        sealed();

        for (int again = 0; again < 2; again++) {
            farewell.erase(id, ORIGIN, NOON).await().atMost(PATIENCE);

            assertInstanceOf(User.Withdrawn.class, state());
            assertInstanceOf(PersonalKey.Deleted.class, key());
            assertEquals(Optional.empty(), keys.get(id.value()).await().atMost(PATIENCE));
        }
    }

    @Test
    void quotas_are_the_accounts_own() {
        String token = OperatorsHands.token(account.name(), account.password(), "");
        String quotas = "/v3.0/OS-QUOTA/domains/";

        RestAssured.given()
                .header("X-Auth-Token", token)
                .get(quotas + hex())
                .then()
                .statusCode(403);
        RestAssured.given()
                .header("X-Auth-Token", token)
                .queryParam("type", "vpn")
                .get(quotas + account.domain())
                .then()
                .statusCode(400);
        RestAssured.get(quotas + account.domain()).then().statusCode(401);
    }

    private void answer(String type, int used) {
        String payload =
                "{\"project\":\"%s\",\"kind\":\"user\",\"resource\":\"%s\",\"used\":%d,\"limit\":50,\"at\":\"%s\"}"
                        .formatted(account.domain(), id.value(), used, NOON);
        quotaService.publish(type, "ledger", account.domain() + ":user", account.domain(), payload);
        quotaService.flush();
    }

    private void sealed() {
        keys.ensure(id.value()).await().atMost(PATIENCE);
        CreatePersonalKey command = new CreatePersonalKey(id, new DomainId(account.domain()), NOON);
        journal.execute(ORIGIN, new Order<>(Streams.PERSONAL_KEYS, id.value(), account.domain(), command))
                .await()
                .atMost(PATIENCE);
    }

    private PersonalKey key() {
        return journal.load(Streams.PERSONAL_KEYS, id.value())
                .await()
                .atMost(PATIENCE)
                .state();
    }

    private User state() {
        return journal.load(Streams.USERS, id.value()).await().atMost(PATIENCE).state();
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
