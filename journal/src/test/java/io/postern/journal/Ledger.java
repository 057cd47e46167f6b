package io.postern.journal;

import static io.postern.journal.Account.ACCOUNTS;
import static io.postern.journal.Account.TALLIES;

import io.agroal.api.AgroalDataSource;
import io.postern.journal.Account.Command.Close;
import io.postern.journal.Account.Command.Deposit;
import io.postern.journal.Account.Command.OpenAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The vocabulary of the journal's tests. */
@ApplicationScoped
public class Ledger {

    private static final Origin ORIGIN = Origin.request("test", "request");

    private final Journal journal;
    private final AgroalDataSource dataSource;

    Ledger(Journal journal, AgroalDataSource dataSource) {
        this.journal = journal;
        this.dataSource = dataSource;
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    Uni<Stored<Account>> tell(String id, Account.Command command) {
        return journal.execute(ORIGIN, new Order<>(ACCOUNTS, id, "tenant-" + id.charAt(0), command));
    }

    Stored<Account> open(String id) {
        return Waits.outcome(tell(id, new OpenAccount("owner of " + id)));
    }

    Stored<Account> deposit(String id, int amount) {
        return Waits.outcome(tell(id, new Deposit(amount)));
    }

    Stored<Account> close(String id) {
        return Waits.outcome(tell(id, new Close()));
    }

    Account.Tally tally(String id) {
        return Waits.outcome(journal.load(TALLIES, id)).state();
    }

    long count(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }
}
