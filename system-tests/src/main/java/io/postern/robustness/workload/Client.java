package io.postern.robustness.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.robustness.Testbed;
import io.postern.robustness.history.Entry;
import io.postern.robustness.history.Entry.Intent;
import io.postern.robustness.history.Entry.Try;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Plain HTTP with a token, and tries again until it is answered: with the same key, so that nothing happens twice. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration GIVES_UP = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = 150_000_000;
    private static final int CONFLICT = 409;
    private static final int FAULT = 500;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Testbed bed;
    private final Caller caller;
    private final String token;

    /** Who asks, for the record: number of the client, project and domain of its account, empty of nobody's. */
    record Caller(int number, String project, String domain) {}

    /** The last answer, as far as it was one. */
    record Answer(Entry entry, @Nullable HttpResponse<String> raw) {
        Optional<String> header(String name) {
            return raw == null ? Optional.empty() : raw.headers().firstValue(name);
        }
    }

    Client(Testbed bed, Caller caller, String token) {
        this.bed = bed;
        this.caller = caller;
        this.token = token;
    }

    /** @param key of a POST; null for none */
    Answer send(Request request, @Nullable String key) {
        List<Try> tries = new ArrayList<>();
        long begin = System.nanoTime();
        HttpResponse<String> answer = null;
        while (System.nanoTime() - begin < GIVES_UP.toNanos()) {
            answer = once(request, key, tries);
            if (answer != null && !comeAgain(answer)) {
                break;
            }
            answer = null;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return answered(request, begin, answer, tries);
    }

    private @Nullable HttpResponse<String> once(Request request, @Nullable String key, List<Try> tries) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(http(request, key), BodyHandlers.ofString());
            boolean again = answer.headers().firstValue("Retry-After").isPresent();
            String text = answer.statusCode() >= FAULT ? request.operation().name() + ": " + answer.body() : "";
            tries.add(new Try(begin, System.nanoTime(), answer.statusCode(), again, text));
            return answer;
        } catch (IOException e) {
            tries.add(new Try(begin, System.nanoTime(), 0, false, String.valueOf(e)));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static boolean comeAgain(HttpResponse<String> answer) {
        boolean told = answer.headers().firstValue("Retry-After").isPresent();
        return answer.statusCode() >= FAULT || answer.statusCode() == CONFLICT && told;
    }

    private HttpRequest http(Request request, @Nullable String key) {
        Call call = request.call();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(bed.url(call.service()) + call.path()))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (!token.isEmpty()) {
            builder.header("X-Auth-Token", token);
        }
        if (key != null) {
            builder.header("X-Client-Token", key);
        }
        call.headers().forEach(builder::header);
        return builder.build();
    }

    private Answer answered(Request request, long begin, @Nullable HttpResponse<String> answer, List<Try> tries) {
        Operation operation = request.operation();
        JsonNode body = answer == null ? JSON.nullNode() : json(answer.body());
        int status = answer == null ? 0 : answer.statusCode();
        // what was deleted by a try whose answer was lost is not there for the next
        boolean gone = operation.intent() == Intent.DELETE && status == NOT_FOUND && tries.size() > 1;
        String made = made(operation.product(), answer, body);
        Entry entry = new Entry(
                caller.number(),
                caller.project(),
                caller.domain(),
                operation.name(),
                operation.intent(),
                operation.kind().stream(),
                made.isEmpty() ? request.resource() : made,
                request.within(),
                begin,
                System.nanoTime(),
                gone ? 204 : status,
                version(answer),
                body.path("error_code").asText(body.path("code").asText("")),
                body.path("status").asText(""),
                operation.listsAll() ? body.findValuesAsText("id") : List.of(),
                tenants(request.call().service(), body),
                tries);
        return new Answer(entry, answer);
    }

    private static String made(@Nullable String product, @Nullable HttpResponse<String> answer, JsonNode body) {
        if (product == null || answer == null) {
            return "";
        }
        return product.startsWith("/")
                ? body.at(product).asText("")
                : answer.headers().firstValue(product).orElse("");
    }

    /** Whose things an answer shows. Beside iam-service's, a domain in an answer is that of a partner. */
    private static List<String> tenants(String service, JsonNode body) {
        List<String> tenants = new ArrayList<>(body.findValuesAsText("project_id"));
        if (tenants.isEmpty()) {
            tenants.addAll(body.findValuesAsText("tenant_id"));
        }
        if (service.equals("iam")) {
            // what comes with the system has none
            body.findValues("domain_id").stream().filter(it -> !it.isNull()).forEach(it -> tenants.add(it.asText()));
        }
        return tenants;
    }

    private static int version(@Nullable HttpResponse<String> answer) {
        String tag = answer == null ? "" : answer.headers().firstValue("ETag").orElse("");
        return tag.isEmpty() ? 0 : Integer.parseInt(tag.replace("\"", ""));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode body = JSON.readTree(text.isEmpty() ? "null" : text);
            return body == null ? JSON.nullNode() : body;
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }
}
