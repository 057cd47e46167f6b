package io.postern.iam.user;

import static org.awaitility.Awaitility.await;
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
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import io.postern.journal.Journal;
import io.postern.journal.JournalConfig;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.testing.journal.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was asked for and does not come leaves nothing behind. */
@QuarkusTest
class LeavingsIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Origin ORIGIN = Origin.request("user:test", "request");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Journal journal;

    @Inject
    Admissions admissions;

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

    @BeforeEach
    void somebody_is_asked_for_and_has_a_key_to_his_profile() {
        account = OperatorsHands.openAccount();
        DomainId domain = new DomainId(account.domain());
        execute(new Order<>(
                Streams.USERS,
                id.value(),
                account.domain(),
                new RequestUser(id, domain, hex(), "sealed", true, AccessMode.DEFAULT, NOON)));
        keys.ensure(id.value()).await().atMost(PATIENCE);
        execute(new Order<>(
                Streams.PERSONAL_KEYS, id.value(), account.domain(), new CreatePersonalKey(id, domain, NOON)));
    }

    @Test
    void who_is_denied_leaves_no_key_to_his_profile_though_nobody_waits() {
        try (PublishedEvents quotaService = new PublishedEvents(brokers, config.topicPrefix(), "quota")) {
            quotaService.publish("QuotaDenied", "ledger", account.domain() + ":user", account.domain(), """
                    {"project":"%s","kind":"user","resource":"%s","used":50,"limit":50,"at":"%s"}
                    """.formatted(
                            account.domain(), id, NOON));
            quotaService.flush();
        }

        await().atMost(PATIENCE).until(() -> key() instanceof PersonalKey.Deleted);
        assertInstanceOf(User.Withdrawn.class, state());
        keys.forgetDeleted().await().atMost(PATIENCE);
        assertEquals(Optional.empty(), keys.get(id.value()).await().atMost(PATIENCE));
    }

    @Test
    void who_is_withdrawn_leaves_no_key_to_his_profile() {
        assertThrows(ApiError.class, () -> admissions
                .held(Counted.USER, id.value(), ORIGIN, NOON)
                .await()
                .atMost(PATIENCE));

        assertInstanceOf(PersonalKey.Deleted.class, key());
    }

    @Test
    void who_never_came_can_be_erased() {
        for (int again = 0; again < 2; again++) {
            farewell.erase(id, ORIGIN, NOON).await().atMost(PATIENCE);

            assertInstanceOf(User.Withdrawn.class, state());
            assertInstanceOf(PersonalKey.Deleted.class, key());
            assertEquals(Optional.empty(), keys.get(id.value()).await().atMost(PATIENCE));
        }
    }

    private <S, C, E> void execute(Order<S, C, E> order) {
        journal.execute(ORIGIN, order).await().atMost(PATIENCE);
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
