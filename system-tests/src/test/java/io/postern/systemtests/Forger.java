package io.postern.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenFormat;
import io.postern.local.client.Account;
import io.postern.local.postgres.ServiceDatabases;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signs tokens with the installation's own key: such a token is wrong in nothing but what it was made wrong in. */
final class Forger {

    private static final String KEY_ID = "1";

    private final PrivateKey key;

    Forger() {
        String sealed = sealedKey();
        String encoded = new CredentialCipher(Running.stack().credentials().key()).open(KEY_ID, sealed);
        try {
            key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A token of the account's owner for its project. */
    String token(Account account, Instant issued, Instant expires) {
        Claims claims = new Claims(
                UUID.randomUUID().toString().replace("-", ""),
                account.userId(),
                account.userName(),
                account.domainId(),
                account.domainName(),
                new Claims.Scope.Project(account.projectId(), account.projectName()),
                List.of("password"),
                issued,
                expires,
                null,
                0,
                null,
                null);
        return TokenFormat.sign(claims, KEY_ID, key);
    }

    private static String sealedKey() {
        String url = "jdbc:postgresql://127.0.0.1:%d/iam"
                .formatted(Running.stack().postgres().port());
        try (Connection connection = DriverManager.getConnection(url, ServiceDatabases.OWNER, ServiceDatabases.OWNER);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select state::text from signing_key_view where id = '1'")) {
            found.next();
            return new ObjectMapper()
                    .readTree(found.getString(1))
                    .path("sealedPrivateKey")
                    .asText();
        } catch (SQLException | JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
