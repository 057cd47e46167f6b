package io.postern.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.local.client.Account;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** An account's owner, and the users and groups that he makes: over the API, as anybody would. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Account account;
    private final String owner;
    private final Map<String, String> roles;

    Staff(Account account) {
        this.account = account;
        this.owner = logIn(account.domainName(), account.userName(), "Postern-" + account.userName() + "-1");
        this.roles = roles();
    }

    Account account() {
        return account;
    }

    /** The owner's token. */
    String owner() {
        return owner;
    }

    /** @return id of a new user with the password {@code Postern-<name>-1}, in no group */
    String user(String name) {
        return call("POST", "/v3/users", """
                {"user":{"name":"%1$s","domain_id":"%2$s","password":"Postern-%1$s-1"}}""".formatted(name, account.domainId()), 201)
                .path("user")
                .path("id")
                .asText();
    }

    /**
     * A group that holds something in all projects.
     *
     * @param names of roles or policies as people know them
     * @return id
     */
    String group(String name, String... names) {
        String group = call("POST", "/v3/groups", "{\"group\":{\"name\":\"%s\"}}".formatted(name), 201)
                .path("group")
                .path("id")
                .asText();
        for (String held : names) {
            call(
                    "PUT",
                    "/v3/OS-INHERIT/domains/%s/groups/%s/roles/%s/inherited_to_projects"
                            .formatted(account.domainId(), group, role(held)),
                    "",
                    204);
        }
        return group;
    }

    void join(String group, String user) {
        call("PUT", "/v3/groups/%s/users/%s".formatted(group, user), "", 204);
    }

    String role(String name) {
        String id = roles.get(name);
        if (id == null) {
            throw new AssertionError("Expected one of %s, but it is %s".formatted(roles.keySet(), name));
        }
        return id;
    }

    /** @return a token of a user of this account for its project */
    String logIn(String user) {
        return logIn(account.domainName(), user, "Postern-" + user + "-1");
    }

    JsonNode call(String method, String path, String body, int status) {
        return call("iam", method, path, body, owner, status);
    }

    static JsonNode call(String service, String method, String path, String body, String token, int status) {
        HttpResponse<String> answer = Wire.send(service, method, path, body, Wire.token(token));
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    "%s %s was answered %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return json(answer.body());
    }

    private String logIn(String domain, String user, String password) {
        String body = """
                {"auth":{"identity":{"methods":["password"],"password":{"user":{
                  "name":"%s","password":"%s","domain":{"name":"%s"}}}},
                  "scope":{"project":{"id":"%s"}}}}""".formatted(user, password, domain, account.projectId());
        HttpResponse<String> answer = Wire.send("iam", "POST", "/v3/auth/tokens?nocatalog=true", body, Wire.NONE);
        return answer.headers()
                .firstValue("X-Subject-Token")
                .orElseThrow(() -> new AssertionError("login was answered " + answer.body()));
    }

    private Map<String, String> roles() {
        Map<String, String> found = new HashMap<>();
        call("GET", "/v3/roles", "", 200)
                .path("roles")
                .forEach(role -> found.put(
                        role.path("display_name").asText(), role.path("id").asText()));
        return found;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "null" : body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
