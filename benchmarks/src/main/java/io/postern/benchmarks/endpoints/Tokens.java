package io.postern.benchmarks.endpoints;

import io.postern.local.StackFailure;
import io.postern.local.client.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Logs accounts in by their owner's password, into their project. */
public final class Tokens {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI tokens;

    /** @param iam base URL of iam-service */
    public Tokens(String iam) {
        tokens = URI.create(iam + "/v3/auth/tokens?nocatalog=true");
    }

    public String of(Account account, String password) {
        String login = """
                {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"%s","password":"%s",
                "domain":{"name":"%s"}}}},"scope":{"project":{"id":"%s"}}}}""".formatted(account.userName(), password, account.domainName(), account.projectId());
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("X-Subject-Token")
                    .orElseThrow(() -> new StackFailure(
                            "A login was answered %d %s".formatted(answer.statusCode(), answer.body())));
        } catch (IOException e) {
            throw new StackFailure("Cannot reach iam-service: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
