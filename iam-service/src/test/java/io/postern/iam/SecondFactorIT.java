package io.postern.iam;

import static io.postern.iam.OperatorsHands.login;
import static io.postern.iam.OperatorsHands.openAccount;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.mfa.Totp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virtual MFA devices. */
@QuarkusTest
class SecondFactorIT {

    private static final String DEVICES = "/v3.0/OS-MFA/virtual-mfa-devices";
    private static final String PASSWORD = "Secret-of-ann-1";

    private Account account = Account.NOBODY;
    private Hands owner = Hands.NOBODY;
    private String name = "";
    private String id = "";
    private Hands user = Hands.NOBODY;

    @BeforeEach
    void open() {
        account = openAccount();
        owner = Hands.of(account);
        name = Hands.name();
        id = owner.addUser(name, PASSWORD);
        user = Hands.of(account, name, PASSWORD);
    }

    @Test
    void a_device_is_enrolled_bound_used_and_unbound() {
        String seed = enrol();
        user.get("/v3.0/OS-MFA/users/" + id + "/virtual-mfa-device")
                .then()
                .statusCode(200)
                .body("virtual_mfa_device.serial_number", equalTo(serial()));
        Instant now = Instant.now();
        bind(Totp.code(seed, now), Totp.code(seed, now)).then().statusCode(400);
        bind(Totp.code(seed, now.minusSeconds(30)), Totp.code(seed, now)).then().statusCode(204);
        owner.get(DEVICES).then().statusCode(200).body("virtual_mfa_devices.user_id", equalTo(List.of(id)));

        // the code of this half minute has been used to bind; the next one is accepted early
        String next = Totp.code(seed, now.plusSeconds(30));
        withCode("000000").then().statusCode(401);
        Response issued = withCode(next);
        issued.then().statusCode(201).body("token.methods", equalTo(List.of("password", "totp")));
        String claims = new String(
                Base64.getUrlDecoder().decode(issued.header("X-Subject-Token").split("\\.")[1]),
                StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"mfa_at\":"), claims);
        withCode(next).then().statusCode(401);
        login(account.name(), name, PASSWORD, "").then().statusCode(201);

        owner.put(
                        "/v3.0/OS-USER/users/" + id + "/login-protect",
                        Map.of("login_protect", Map.of("enabled", true, "verification_method", "vmfa")))
                .then()
                .statusCode(200)
                .body("login_protect.verification_method", equalTo("vmfa"));
        login(account.name(), name, PASSWORD, "").then().statusCode(401);
        user.put("/v3.0/OS-MFA/mfa-devices/unbind", unbind(next)).then().statusCode(400);
        owner.delete(DEVICES + "?user_id=" + id + "&serial_number=" + serial())
                .then()
                .statusCode(204);
        login(account.name(), name, PASSWORD, "").then().statusCode(201);
        user.get("/v3.0/OS-MFA/users/" + id + "/virtual-mfa-device").then().statusCode(404);
    }

    @Test
    void a_device_is_unbound_by_its_own_code() {
        String seed = enrol();
        Instant now = Instant.now();
        bind(Totp.code(seed, now.minusSeconds(30)), Totp.code(seed, now)).then().statusCode(204);
        user.post(DEVICES, wanted()).then().statusCode(409);
        user.put("/v3.0/OS-MFA/mfa-devices/unbind", unbind("123")).then().statusCode(400);
        user.put("/v3.0/OS-MFA/mfa-devices/unbind", unbind(Totp.code(seed, now.plusSeconds(30))))
                .then()
                .statusCode(204);
        user.post(DEVICES, wanted()).then().statusCode(201);
    }

    @Test
    void what_protects_logins_is_told() {
        user.get("/v3.0/OS-USER/users/" + id + "/login-protect")
                .then()
                .statusCode(200)
                .body("login_protect.enabled", is(false));
        owner.get("/v3.0/OS-USER/login-protects").then().statusCode(200).body("login_protects.size()", is(2));
        user.get("/v3.0/OS-USER/login-protects").then().statusCode(403);
        user.put("/v3.0/OS-USER/users/" + id + "/login-protect", Map.of("login_protect", Map.of("enabled", false)))
                .then()
                .statusCode(403);
        for (String impossible : List.of("sms", "email", "pigeon")) {
            owner.put(
                            "/v3.0/OS-USER/users/" + id + "/login-protect",
                            Map.of("login_protect", Map.of("enabled", true, "verification_method", impossible)))
                    .then()
                    .statusCode(400)
                    .body("error_msg", containsString("verification_method"));
        }
        user.get("/v3.0/OS-USER/users/" + id + "/login-protect").then().body("login_protect.enabled", is(false));
    }

    @Test
    void strangers_and_others_get_nothing() {
        enrol();
        Hands stranger = Hands.of(openAccount());
        String path = "/v3.0/OS-MFA/users/" + id + "/virtual-mfa-device";
        stranger.get(path).then().statusCode(404);
        stranger.post(DEVICES, wanted()).then().statusCode(404);
        stranger.delete(DEVICES + "?user_id=" + id + "&serial_number=" + serial())
                .then()
                .statusCode(404);
        stranger.get("/v3.0/OS-USER/users/" + id + "/login-protect").then().statusCode(404);
        user.post(DEVICES, Map.of("virtual_mfa_device", Map.of("name", "x", "user_id", account.user())))
                .then()
                .statusCode(403);
        user.delete(DEVICES + "?user_id=" + id + "&serial_number=" + serial())
                .then()
                .statusCode(403);
        owner.delete(DEVICES + "?user_id=" + id + "&serial_number=other").then().statusCode(404);
        owner.delete(DEVICES).then().statusCode(400);
        user.post(DEVICES, Map.of("virtual_mfa_device", Map.of("name", "a b", "user_id", id)))
                .then()
                .statusCode(400);
    }

    private String enrol() {
        return user.post(DEVICES, wanted())
                .then()
                .statusCode(201)
                .body("virtual_mfa_device.serial_number", equalTo(serial()))
                .extract()
                .path("virtual_mfa_device.base32_string_seed");
    }

    private Map<String, Object> wanted() {
        return Map.of("virtual_mfa_device", Map.of("name", "phone", "user_id", id));
    }

    private String serial() {
        return "iam:" + account.domain() + ":mfa:phone";
    }

    private Response bind(String first, String second) {
        return user.put(
                "/v3.0/OS-MFA/mfa-devices/bind",
                Map.of(
                        "user_id",
                        id,
                        "serial_number",
                        serial(),
                        "authentication_code_first",
                        first,
                        "authentication_code_second",
                        second));
    }

    private Map<String, String> unbind(String code) {
        return Map.of("user_id", id, "serial_number", serial(), "authentication_code", code);
    }

    private Response withCode(String code) {
        return given().body("""
                        {"auth":{"identity":{"methods":["password","totp"],
                        "password":{"user":{"name":"%s","password":"%s","domain":{"name":"%s"}}},
                        "totp":{"user":{"id":"%s","passcode":"%s"}}}}}""".formatted(name, PASSWORD, account.name(), id, code))
                .post("/v3/auth/tokens");
    }
}
