package io.postern.local.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.postern.local.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** What an operator does: opens accounts, and looks after the journals of the services. */
public final class OperatorClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String iam;
    private final String token;

    private OperatorClient(String iam, String password) {
        this.iam = iam;
        this.token = logIn(password);
    }

    /**
     * @param iam base URL of iam-service
     * @param password of the operator
     * @throws StackFailure when iam-service cannot be reached or does not know the operator by this password
     */
    public static OperatorClient logIn(String iam, String password) {
        return new OperatorClient(iam, password);
    }

    /** @throws StackFailure when the name is taken */
    public Account openAccount(String name) {
        JsonNode answer =
                post(iam + "/operator/v1/accounts", Map.of("name", name, "password", "Postern-" + name + "-1"));
        return JSON.convertValue(answer.path("account"), Account.class);
    }

    public JsonNode get(String url) {
        return json(send(request(url).GET()));
    }

    public JsonNode post(String url, Object body) {
        return json(send(request(url).POST(BodyPublishers.ofString(text(body)))));
    }

    public JsonNode put(String url, Object body) {
        return json(send(request(url).PUT(BodyPublishers.ofString(text(body)))));
    }

    public JsonNode delete(String url) {
        return json(send(request(url).DELETE()));
    }

    /** @return status, whatever it is */
    public int tryToDelete(String url) {
        try {
            return http.send(request(url).DELETE().build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new StackFailure("Cannot reach %s: %s".formatted(url, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private String logIn(String password) {
        Map<String, ?> user = Map.of("name", "operator", "password", password, "domain", Map.of("name", "operator"));
        Map<String, ?> identity = Map.of("methods", new String[] {"password"}, "password", Map.of("user", user));
        Map<String, ?> scope = Map.of("domain", Map.of("name", "operator"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(iam + "/v3/auth/tokens?nocatalog=true"))
                .header("Content-Type", "application/json")
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(text(Map.of("auth", Map.of("identity", identity, "scope", scope))))));
        return answer.headers()
                .firstValue("X-Subject-Token")
                .orElseThrow(() -> new StackFailure("The operator's login was answered without a token"));
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .timeout(LIMIT);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StackFailure("%s %s was answered %d %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new StackFailure(
                    "Cannot reach %s: %s. Is it up? See ./postern status".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StackFailure("An answer of %s is not JSON".formatted(answer.uri()), e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException("a map is always JSON", e);
        }
    }
}
