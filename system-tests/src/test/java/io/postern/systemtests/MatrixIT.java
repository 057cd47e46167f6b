package io.postern.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.local.client.Account;
import io.postern.systemtests.Operation.Asks;
import io.postern.systemtests.Wire.Proof;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every service, asked by everybody who could come: the operations are read from the agreed
 * descriptions, so a new one is in it from its first day. They are asked about things that do not exist, so that nothing
 * changes: whoever may is told so, and whoever may not is told that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {

    private static final String UNKNOWN_HEX = UUID.randomUUID().toString().replace("-", "");
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private final Staff staff = new Staff(Running.account("matrix"));
    private final Account account = staff.account();
    private final Staff strangers = new Staff(Running.account("stranger"));
    private final Forger forger = new Forger();
    private String ungranted = "";
    private String reader = "";
    private String revoked = "";

    @BeforeAll
    void hire() {
        staff.user("nobody");
        staff.join(staff.group("readers", "Tenant Guest"), staff.user("reader"));
        ungranted = staff.logIn("nobody");
        reader = staff.logIn("reader");
        revoked = staff.logIn("nobody");
        HttpResponse<String> gone = Wire.send(
                "iam",
                "DELETE",
                "/v3/auth/tokens",
                "",
                (_, _, _) -> Map.of("X-Auth-Token", staff.owner(), "X-Subject-Token", revoked));
        assertEquals(204, gone.statusCode(), gone.body());
    }

    static Stream<Operation> operations() {
        return Operation.all();
    }

    static Stream<Operation> guarded() {
        return Operation.all().filter(operation -> operation.asks() != Asks.NOTHING);
    }

    @Test
    void there_are_operations_of_every_kind() {
        for (Asks asks : Asks.values()) {
            assertTrue(Operation.all().anyMatch(operation -> operation.asks() == asks), asks.name());
        }
        assertTrue(Operation.all().count() > 50);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_owner_may_do_everything_but_run_the_cloud(Operation operation) {
        HttpResponse<String> answer = send(operation, Wire.token(staff.owner()));
        if (operation.asks() == Asks.TO_RUN_THE_CLOUD) {
            forbidden(operation, answer);
        } else {
            letIn(operation, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_owner_may_sign_as_well(Operation operation) {
        HttpResponse<String> answer = send(operation, Wire.signed(account, Map.of()));
        if (operation.asks() == Asks.TO_RUN_THE_CLOUD) {
            forbidden(operation, answer);
        } else {
            letIn(operation, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void somebody_without_a_grant_may_nothing_that_has_to_be_granted(Operation operation) {
        HttpResponse<String> answer = send(operation, Wire.token(ungranted));
        switch (operation.asks()) {
            case NOTHING, A_NAME -> letIn(operation, answer);
            case TO_RUN_THE_CLOUD -> forbidden(operation, answer);
            case A_GRANT -> {
                if (operation.orOwn()) {
                    known(operation, answer);
                } else {
                    forbidden(operation, answer);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoever_may_read_may_not_write_and_reads_nothing_of_iam(Operation operation) {
        HttpResponse<String> answer = send(operation, Wire.token(reader));
        boolean allowed = operation.reads() && !operation.action().startsWith("iam:");
        switch (operation.asks()) {
            case NOTHING, A_NAME -> letIn(operation, answer);
            case TO_RUN_THE_CLOUD -> forbidden(operation, answer);
            case A_GRANT -> {
                if (allowed) {
                    letIn(operation, answer);
                } else if (operation.orOwn()) {
                    known(operation, answer);
                } else {
                    forbidden(operation, answer);
                }
            }
        }
    }

    /** The owner of another account, about this one's project and domain. */
    @ParameterizedTest
    @MethodSource("guarded")
    void a_stranger_gets_nothing_of_somebody_elses(Operation operation) {
        HttpResponse<String> answer = send(operation, Wire.token(strangers.owner()));
        boolean named = Set.of("project_id", "project", "domain_id").stream().anyMatch(operation::has);
        if (named || operation.asks() == Asks.TO_RUN_THE_CLOUD) {
            assertTrue(Set.of(400, 403, 404).contains(answer.statusCode()), told(operation, answer));
        } else {
            known(operation, answer);
        }
        if (answer.statusCode() < 300) {
            for (String id : new String[] {account.domainId(), account.projectId(), account.userId()}) {
                assertFalse(answer.body().contains(id), told(operation, answer));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void without_a_proof_that_is_good_nobody_gets_in(Operation operation) {
        Instant now = Instant.now();
        String token = staff.owner();
        String tampered = token.substring(0, token.length() - 10)
                + (token.charAt(token.length() - 10) == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);
        unknown(operation, "no proof", Wire.NONE);
        unknown(operation, "tampered token", Wire.token(tampered));
        unknown(operation, "revoked token", Wire.token(revoked));
        unknown(
                operation,
                "expired token",
                Wire.token(forger.token(account, now.minus(Duration.ofDays(2)), now.minusSeconds(60))));
        unknown(operation, "tampered signature", tampered(Wire.signed(account, Map.of())));
        unknown(
                operation,
                "old date",
                Wire.signed(account, Map.of("X-Sdk-Date", date(now.minus(Duration.ofMinutes(16))))));
    }

    /** Such a token is good while it is not expired, so it was its end that was refused. */
    @Test
    void what_is_forged_is_wrong_in_nothing_else() {
        Instant now = Instant.now();
        String forged = forger.token(account, now.minusSeconds(60), now.plusSeconds(600));
        assertEquals(
                200,
                Wire.send("iam", "GET", "/v3/auth/projects", "", Wire.token(forged))
                        .statusCode());
    }

    private void unknown(Operation operation, String what, Proof proof) {
        HttpResponse<String> answer = send(operation, proof);
        assertEquals(401, answer.statusCode(), what + ": " + told(operation, answer));
    }

    private static void forbidden(Operation operation, HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), told(operation, answer));
    }

    private static void letIn(Operation operation, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() != 403, told(operation, answer));
        known(operation, answer);
    }

    private static void known(Operation operation, HttpResponse<String> answer) {
        // a login with nothing in it is no login
        boolean login = operation.path().equals("/v3/auth/tokens");
        assertTrue(answer.statusCode() != 401 || login, told(operation, answer));
        assertTrue(answer.statusCode() < 500, told(operation, answer));
        // the gateway's word for a path that nothing answers: described, but not there
        assertFalse(answer.body().contains("APIGW.0101"), told(operation, answer));
    }

    private HttpResponse<String> send(Operation operation, Proof proof) {
        String path = operation.path(parameter -> switch (parameter) {
            case "project_id", "project" -> account.projectId();
            case "domain_id" -> account.domainId();
            case "resource_type" -> "endpoint";
            default -> operation.service().equals("iam") ? UNKNOWN_HEX : UNKNOWN;
        });
        return Wire.send(operation.service(), operation.method(), path, operation.body(), proof);
    }

    private static Proof tampered(Proof proof) {
        return (method, url, body) -> {
            Map<String, String> headers = new HashMap<>(proof.headers(method, url, body));
            headers.computeIfPresent("Authorization", (_, signature) -> {
                char last = signature.charAt(signature.length() - 1);
                return signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0');
            });
            return headers;
        };
    }

    private static String date(Instant at) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    private static String told(Operation operation, HttpResponse<String> answer) {
        return "%s was answered %d %s".formatted(operation, answer.statusCode(), answer.body());
    }
}
