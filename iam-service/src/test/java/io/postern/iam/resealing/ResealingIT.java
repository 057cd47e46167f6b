package io.postern.iam.resealing;

import static io.postern.iam.OperatorsHands.openAccount;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.directory.Sealer;
import io.postern.iam.Hands;
import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key that all services share can be replaced while they run. */
@QuarkusTest
class ResealingIT {

    @Inject
    CloudApiConfig config;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void there_is_nothing_to_do_until_the_key_is_another() {
        openAccount();
        Hands operator = Hands.ofOperator();
        operator.post("/operator/v1/secrets/reseal", Map.of()).then().statusCode(200);
        operator.post("/operator/v1/secrets/reseal", Map.of())
                .then()
                .statusCode(200)
                .body("access_keys", is(0))
                .body("personal_keys", is(0))
                .body("mfa_devices", is(0))
                .body("signing_keys", is(0));
        Hands.of(openAccount())
                .post("/operator/v1/secrets/reseal", Map.of())
                .then()
                .statusCode(403);
    }

    /** Keys of before had no names: what is sealed so is sealed anew, and opens afterwards. */
    @Test
    void what_is_sealed_otherwise_is_sealed_anew() throws SQLException {
        Account account = openAccount();
        CredentialCipher cipher = new CredentialCipher(config.credentialsKey());
        String unnamed = "v1." + new Sealer(config.credentialsKey()).seal(account.user(), Sealer.newKey());
        assertFalse(cipher.isCurrent(unnamed));
        set(account.user(), unnamed);
        Hands.ofOperator()
                .post("/operator/v1/secrets/reseal", Map.of())
                .then()
                .statusCode(200)
                .body("personal_keys", greaterThanOrEqualTo(1));
        assertTrue(cipher.isCurrent(get(account.user())));
        assertEquals(cipher.open(account.user(), unnamed), cipher.open(account.user(), get(account.user())));
    }

    private void set(String subject, String sealed) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update personal_key set sealed_key = ? where subject = ?")) {
            update.setString(1, sealed);
            update.setString(2, subject);
            assertEquals(1, update.executeUpdate());
        }
    }

    private String get(String subject) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select sealed_key from personal_key where subject = ?")) {
            query.setString(1, subject);
            var row = query.executeQuery();
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
