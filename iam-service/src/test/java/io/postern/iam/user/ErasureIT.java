package io.postern.iam.user;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.postern.iam.Hands;
import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of people is sealed everywhere, and can be forgotten for good. */
@QuarkusTest
class ErasureIT {

    private static final String MAIL = "ann.of.the.log@example.org";

    @Inject
    AgroalDataSource dataSource;

    private Account account = Account.NOBODY;
    private Hands owner = Hands.NOBODY;
    private Hands operator = Hands.NOBODY;

    @BeforeEach
    void open() {
        account = openAccount();
        owner = Hands.of(account);
        operator = Hands.ofOperator();
    }

    @Test
    void no_event_and_no_view_has_a_name_or_an_address() throws SQLException {
        String name = Hands.name();
        String id = addUser(name);
        assertFalse(everything(id).isEmpty());
        for (String text : everything(id)) {
            assertFalse(text.contains(name), text);
            assertFalse(text.contains(MAIL), text);
        }
    }

    @Test
    void who_is_erased_is_nobody_and_the_log_still_holds() throws SQLException {
        String name = Hands.name();
        String id = addUser(name);
        Hands user = Hands.of(account, name, "Secret-of-ann-1");
        String group = owner.addGroup("ops");
        owner.put("/v3/groups/" + group + "/users/" + id).then().statusCode(204);
        operator.post("/operator/v1/users/" + id + "/erase", Map.of()).then().statusCode(204);
        operator.post("/operator/v1/users/" + id + "/erase", Map.of()).then().statusCode(204);

        owner.get("/v3/users/" + id).then().statusCode(404);
        owner.get("/v3/groups/" + group + "/users").then().body("users.size()", is(0));
        await().until(() -> user.get("/v3/auth/domains").statusCode() == 401);
        login(account.name(), name, "Secret-of-ann-1", "").then().statusCode(401);
        assertEquals(List.of("0"), texts("select count(*)::text from personal_key where subject = ?", id));
        assertTrue(
                types(id).containsAll(List.of("UserDeleted", "UserErased", "PersonalKeyDeleted")), types(id)::toString);

        operator.get("/operator/v1/verify").then().statusCode(200).body("views.differences", equalTo(List.of()));
        operator.post("/operator/v1/views/user/rebuild", Map.of())
                .then()
                .statusCode(200)
                .body("corrected", is(0));
        owner.get("/v3/users/" + id).then().statusCode(404);
        owner.addUser(name, "Secret-of-ann-1");
    }

    @Test
    void only_the_operator_erases_and_only_who_can_be_deleted() {
        String id = addUser(Hands.name());
        owner.post("/operator/v1/users/" + id + "/erase", Map.of()).then().statusCode(403);
        owner.get("/v3/users/" + id).then().statusCode(200);
        operator.post("/operator/v1/users/" + account.user() + "/erase", Map.of())
                .then()
                .statusCode(400)
                .body("error_code", equalTo("1107"));
        operator.post("/operator/v1/users/nobody/erase", Map.of()).then().statusCode(404);
    }

    private String addUser(String name) {
        return owner.post(
                        "/v3.0/OS-USER/users",
                        Map.of("user", Map.of("name", name, "password", "Secret-of-ann-1", "email", MAIL)))
                .then()
                .statusCode(201)
                .body("user.email", equalTo(MAIL))
                .extract()
                .path("user.id");
    }

    private List<String> everything(String id) throws SQLException {
        List<String> texts =
                new ArrayList<>(texts("select payload::text || metadata from journal where stream_id = ?", id));
        texts.addAll(texts("select state::text from user_view where id = ?", id));
        return texts;
    }

    private List<String> types(String id) throws SQLException {
        return texts("select type from journal where stream_id = ?", id);
    }

    private List<String> texts(String sql, String id) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
