package io.postern.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.local.client.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP with a token, as scripts do it. */
final class TokenClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Account account;
    private final String token;

    /** What was answered. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    TokenClient(Account account) {
        this.account = account;
        this.token = logIn(account);
    }

    Account account() {
        return account;
    }

    /** {@code {project}} in the path stands for the account's own. */
    Answer send(String service, String method, String path, String body) {
        return send(request(service, path)
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A POST that may be sent again: with a key it takes effect once. */
    Answer again(String key, String service, String path, String body) {
        return send(request(service, path)
                .header("X-Auth-Token", token)
                .header("X-Client-Token", key)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer get(String service, String path) {
        return send(request(service, path).header("X-Auth-Token", token).GET());
    }

    Answer delete(String service, String path) {
        return send(request(service, path).header("X-Auth-Token", token).DELETE());
    }

    /** Its own token. */
    Answer revoke() {
        return send(request("iam", "/v3/auth/tokens")
                .header("X-Auth-Token", token)
                .header("X-Subject-Token", token)
                .DELETE());
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(Running.url(service) + path.replace("{project}", account.projectId())))
                .timeout(Duration.ofSeconds(60));
    }

    private static String logIn(Account account) {
        String body = """
                {"auth":{"identity":{"methods":["password"],"password":{"user":{
                  "name":"%1$s","password":"Postern-%1$s-1","domain":{"name":"%1$s"}}}},
                  "scope":{"project":{"id":"%2$s"}}}}""".formatted(account.userName(), account.projectId());
        Answer answer = send(HttpRequest.newBuilder(URI.create(Running.url("iam") + "/v3/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.status() != 201) {
            throw new AssertionError("login was answered " + answer);
        }
        return answer.raw().headers().firstValue("X-Subject-Token").orElseThrow();
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()), answer);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String body) throws JsonProcessingException {
        return JSON.readTree(body.isEmpty() ? "null" : body);
    }
}
