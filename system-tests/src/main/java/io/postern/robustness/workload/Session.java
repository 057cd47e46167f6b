package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import java.util.function.Consumer;

/**
 * A client's ways into the cloud.
 *
 * @param client with the account's token
 * @param administrator with the operator's token
 * @param anonymous without a token
 * @param history where answers are noted
 */
record Session(Client client, Client administrator, Client anonymous, Consumer<Entry> history) {

    static final String LOGIN = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{
              "name":"%1$s","password":"%2$s","domain":{"name":"%1$s"}}}}%3$s}}""";

    void record(Entry entry) {
        history.accept(entry);
    }

    Session operator() {
        return new Session(administrator, administrator, anonymous, history);
    }

    Client.Answer logIn(String operation, Account account) {
        String scope = ",\"scope\":{\"project\":{\"id\":\"%s\"}}".formatted(account.projectId());
        return anonymous.send(
                login(operation, account.userName(), "Postern-%s-1".formatted(account.userName()), scope), null);
    }

    static Request login(String operation, String name, String password, String scope) {
        return new Request(
                operation,
                Intent.LIST,
                Kind.NONE,
                "iam",
                "POST",
                "/v3/auth/tokens?nocatalog=true",
                LOGIN.formatted(name, password, scope),
                null,
                "");
    }
}
