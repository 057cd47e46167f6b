package io.postern.robustness.workload;

import io.postern.local.client.Account;
import io.postern.robustness.history.Entry;
import java.util.function.Consumer;

/**
 * A client's ways into the cloud.
 *
 * @param owner with the account's token
 * @param operator with the operator's token
 * @param nobody without a token
 * @param history where answers are noted
 */
record Session(Client owner, Client operator, Client nobody, Consumer<Entry> history) {

    private static final String LOGIN = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{
              "name":"%1$s","password":"%2$s","domain":{"name":"%1$s"}}}},"scope":%3$s}}""";

    void record(Entry entry) {
        history.accept(entry);
    }

    Client as(As as) {
        return switch (as) {
            case OWNER -> owner;
            case OPERATOR -> operator;
            case NOBODY -> nobody;
        };
    }

    /** @return a token for the account's project */
    static String logIn(Client nobody, Account account) {
        return logIn(
                nobody,
                account.userName(),
                "Postern-%s-1".formatted(account.userName()),
                "{\"project\":{\"id\":\"%s\"}}".formatted(account.projectId()));
    }

    /** @return the operator's token */
    static String logIn(Client nobody, String password) {
        return logIn(nobody, "operator", password, "{\"domain\":{\"name\":\"operator\"}}");
    }

    private static String logIn(Client nobody, String name, String password, String scope) {
        Operation login = Operation.list("log in", 1, "POST iam /v3/auth/tokens?nocatalog=true");
        Call call = Call.of("POST iam /v3/auth/tokens?nocatalog=true", LOGIN.formatted(name, password, scope));
        Client.Answer answer = nobody.send(Request.of(login, call), null);
        return answer.header("X-Subject-Token")
                .orElseThrow(() -> new IllegalStateException("A login was answered " + answer.entry()));
    }
}
