package io.postern.iam.user;

import static io.postern.iam.OperatorsHands.openAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.postern.decider.Refusal;
import io.postern.iam.GroupId;
import io.postern.iam.Hands;
import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.UserId;
import io.postern.iam.group.domain.GroupCommand.DeleteGroup;
import io.postern.iam.group.domain.GroupRefusal;
import io.postern.iam.journal.Streams;
import io.postern.iam.user.domain.UserCommand.DeleteUser;
import io.postern.iam.user.domain.UserRefusal;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in the very moment of an end was not known to those who ended it: they are told, and look again. */
@QuarkusTest
class MeanwhileIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Journal journal;

    private Account account = Account.NOBODY;
    private String user = "";
    private String group = "";

    @BeforeEach
    void add() {
        account = openAccount();
        Hands owner = Hands.of(account);
        user = owner.post("/v3/users", Map.of("user", Map.of("name", Hands.name())))
                .path("user.id");
        group = owner.addGroup(Hands.name());
    }

    @Test
    void a_user_who_was_given_a_key() {
        Hands.of(account)
                .post("/v3.0/OS-CREDENTIAL/credentials", Map.of("credential", Map.of("user_id", user)))
                .then()
                .statusCode(201);
        assertEquals(UserRefusal.BEING_GIVEN, refusal(user()));
    }

    @Test
    void a_user_and_a_group_that_he_joined() {
        Hands.of(account).put("/v3/groups/" + group + "/users/" + user).then().statusCode(204);
        assertEquals(UserRefusal.BEING_GIVEN, refusal(user()));
        assertEquals(GroupRefusal.BEING_JOINED, refusal(group()));
    }

    private Order<?, ?, ?> user() {
        return new Order<>(Streams.USERS, user, account.domain(), new DeleteUser(new UserId(user), NOW));
    }

    private Order<?, ?, ?> group() {
        return new Order<>(Streams.GROUPS, group, account.domain(), new DeleteGroup(new GroupId(group), NOW));
    }

    private Refusal.Reason refusal(Order<?, ?, ?> order) {
        Throwable failure = journal.execute(Origin.request("user:nobody", "request"), order)
                .map(_ -> (Throwable) new IllegalStateException("it ended"))
                .onFailure()
                .recoverWithItem(it -> it)
                .await()
                .indefinitely();
        return assertInstanceOf(CommandRefused.class, failure).refusal().reason();
    }
}
