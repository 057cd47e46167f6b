package io.postern.testing.cloud;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BinaryOperator;
import javax.sql.DataSource;

/** Accounts made where a service looks them up: in its own copy of IAM's events. */
public final class Accounts {

    private final DataSource database;
    private final BinaryOperator<String> seal;

    /** @param seal the service's own cipher: key id, secret → sealed secret */
    public Accounts(DataSource database, BinaryOperator<String> seal) {
        this.database = database;
        this.seal = seal;
    }

    public Account account() {
        return make(false);
    }

    /** One that runs the cloud. */
    public Account operator() {
        return make(true);
    }

    private Account make(boolean operator) {
        String access = hex().substring(0, 20).toUpperCase(Locale.ROOT);
        Account account = new Account(hex(), hex(), hex(), access, hex());
        put("domain", account.domain(), """
                {"id":"%s","name":"acme","owner":"%s","operator":%s}""".formatted(account.domain(), account.user(), operator));
        put("project", account.project(), """
                {"id":"%s","domain":"%s","name":"region-1"}""".formatted(account.project(), account.domain()));
        put("user", account.user(), """
                {"id":"%s","domain":"%s","name":"owner"}""".formatted(account.user(), account.domain()));
        put("access-key", access, """
                {"id":"%s","user":"%s","sealedSecret":"%s"}""".formatted(access, account.user(), seal.apply(access, account.secret())));
        return account;
    }

    private void put(String kind, String id, String state) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into iam_directory values (?, ?, ?::jsonb)")) {
            insert.setString(1, kind);
            insert.setString(2, id);
            insert.setString(3, state);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the directory does not take an account", e);
        }
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
