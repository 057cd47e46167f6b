package io.postern.robustness.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.postern.local.ProjectRoot;
import io.postern.local.client.Account;
import io.postern.robustness.history.Entry.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables have every operation that the services agree to, but those that are named here. */
class OperationsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "head", "patch");

    /** Paths of every service that the judges ask themselves, or that only repeat what others say. */
    private static final List<String> THE_OPERATORS = List.of(
            "/operator/v1/verify",
            "/operator/v1/views",
            "/operator/v1/subscriptions",
            "/operator/v1/counted",
            "/operator/v1/explain");

    /** Operations that clients do not do, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("PUT iam /v3.0/OS-MFA/mfa-devices/bind", "needs codes, which are good for seconds and only once"),
            Map.entry(
                    "PUT iam /v3.0/OS-MFA/mfa-devices/unbind", "needs codes, which are good for seconds and only once"),
            Map.entry("POST iam /v3/users/{user_id}/password", "ends the tokens that the clients work with"),
            Map.entry("GET iam /v3/services/{service_id}", "the same in each installation, written nowhere"),
            Map.entry("GET iam /v3/endpoints/{endpoint_id}", "the same in each installation, written nowhere"),
            Map.entry("GET endpoint /", "the same in each installation, written nowhere"),
            Map.entry("GET endpoint /{version}", "the same in each installation, written nowhere"));

    /** An operation as it is agreed on. */
    private record Agreed(String service, String method, List<String> path) {

        static Agreed of(String service, String method, String path) {
            return new Agreed(service, method, List.of(path.split("/", -1)));
        }

        boolean is(Call call) {
            List<String> asked = List.of(call.path().split("\\?", 2)[0].split("/", -1));
            boolean alike =
                    service.equals(call.service()) && method.equals(call.method()) && path.size() == asked.size();
            for (int n = 0; alike && n < asked.size(); n++) {
                alike = parameter(path.get(n)) || path.get(n).equals(asked.get(n));
            }
            return alike;
        }

        long parameters() {
            return path.stream().filter(Agreed::parameter).count();
        }

        private static boolean parameter(String segment) {
            return segment.startsWith("{");
        }

        boolean theOperators() {
            return THE_OPERATORS.stream().anyMatch(String.join("/", path)::startsWith);
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(method, service, String.join("/", path));
        }
    }

    private final List<Agreed> agreed = Stream.of("iam", "vpc", "endpoint", "quota")
            .flatMap(OperationsTest::of)
            .toList();

    @Test
    void every_operation_there_is_is_done_by_somebody() {
        Set<String> missing = agreed.stream()
                .filter(one -> !one.theOperators())
                .map(Agreed::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Operations.ALL.stream()
                .filter(operation -> operation.intent() != Intent.TRESPASS)
                .map(operation -> agreedOn(operation).map(Agreed::toString).orElse(""))
                .forEach(missing::remove);
        assertEquals(new TreeSet<>(LEFT_OUT.keySet()), missing);
    }

    @Test
    void nothing_is_done_that_is_not_agreed_on() {
        assertEquals(
                List.of(),
                Operations.ALL.stream()
                        .filter(operation -> agreedOn(operation).isEmpty())
                        .map(Operation::name)
                        .toList());
    }

    @Test
    void each_has_a_name_of_its_own() {
        Map<String, Integer> names = new HashMap<>();
        Operations.ALL.forEach(operation -> names.merge(operation.name(), 1, Integer::sum));
        assertEquals(
                List.of(),
                names.keySet().stream()
                        .filter(name -> names.getOrDefault(name, 0) > 1)
                        .toList());
    }

    @Test
    void each_can_be_asked_for_when_there_is_something_of_every_kind() {
        List<Account> accounts = Stream.of("a", "b")
                .map(it -> new Account(it + "d", it, it + "p", "region", it + "u", it, "K", "S"))
                .toList();
        World world = new World();
        for (Account account : accounts) {
            for (Kind kind : Kind.values()) {
                String id = account.domainName() + kind;
                world.add(new Thing(kind, id, account, account.domainName() + parent(kind)));
            }
        }
        for (Operation operation : Operations.ALL) {
            Thing target = operation.whose() == Whose.NOBODYS
                    ? null
                    : world.known("b" + operation.kind()).orElseThrow();
            Filling filling = new Filling(accounts.getFirst(), accounts, world, new Random(1), target);
            Call call = operation.call();
            String text = call.path() + call.body() + call.headers();
            Optional<String> filled = filling.fill(text);
            assertTrue(filled.isPresent(), operation::name);
            assertTrue(
                    operation.in().isEmpty() || !filling.value(operation.in()).isEmpty(), operation::name);
        }
    }

    private static Kind parent(Kind kind) {
        return switch (kind) {
            case SUBNET -> Kind.VPC;
            case PORT -> Kind.SUBNET;
            case ENDPOINT, PERMISSION, RULE -> Kind.SERVICE;
            default -> Kind.USER;
        };
    }

    /** The one with the fewest parameters is meant. */
    private Optional<Agreed> agreedOn(Operation operation) {
        return agreed.stream().filter(one -> one.is(operation.call())).min(Comparator.comparing(Agreed::parameters));
    }

    private static Stream<Agreed> of(String service) {
        Path file = ProjectRoot.find().resolve("contracts/openapi/%s.yaml".formatted(service));
        try {
            return YAML.readTree(file.toFile()).path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(member -> METHODS.contains(member.getKey()))
                            .map(member ->
                                    Agreed.of(service, member.getKey().toUpperCase(Locale.ROOT), path.getKey())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
