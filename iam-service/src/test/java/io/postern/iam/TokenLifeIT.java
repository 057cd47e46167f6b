package io.postern.iam;

import static io.postern.iam.OperatorsHands.openAccount;
import static io.postern.iam.SignedSdk.refused;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.iam.v3.model.AgencyAuth;
import com.huaweicloud.sdk.iam.v3.model.AgencyAuthIdentity;
import com.huaweicloud.sdk.iam.v3.model.CreateCredentialOption;
import com.huaweicloud.sdk.iam.v3.model.CreatePermanentAccessKeyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreatePermanentAccessKeyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.IdentityAssumerole;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListUsersRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationRequestBody;
import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens for tokens, temporary keys for tokens, and how all of them end. */
@QuarkusTest
class TokenLifeIT {

    private static final String KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Account account = Account.NOBODY;
    private Hands owner = Hands.NOBODY;

    @BeforeEach
    void open() {
        account = openAccount();
        owner = Hands.of(account);
    }

    @Test
    void a_token_gets_another_one_for_another_scope() {
        Response issued = exchange(owner.token());
        issued.then()
                .statusCode(201)
                .body("token.project.id", equalTo(account.project()))
                .body("token.methods", equalTo(List.of("password", "token")))
                .body("token.user.id", equalTo(account.user()))
                .body("token.expires_at", equalTo(look(owner.token()).path("token.expires_at")));
        new Hands(issued.header("X-Subject-Token"))
                .get("/v3/auth/projects")
                .then()
                .statusCode(200);
        exchange("nonsense").then().statusCode(401);
    }

    @Test
    void a_revoked_token_takes_with_it_what_was_issued_for_it() {
        Hands other = new Hands(exchange(owner.token()).header("X-Subject-Token"));
        Response made = key(owner.token(), "");
        KeySdk sdk = KeySdk.of(
                port,
                made.path("credential.access"),
                made.path("credential.secret"),
                made.path("credential.securitytoken"));
        assertEquals(200, sdk.listDomains());
        assertEquals(200, other.get("/v3/auth/domains").statusCode());
        Hands another = Hands.of(account);
        revoke(another.token(), owner.token()).then().statusCode(204);
        await().until(() -> owner.get("/v3/auth/domains").statusCode() == 401);
        await().until(() -> other.get("/v3/auth/domains").statusCode() == 401);
        await().until(() -> sdk.listDomains() == 401);
        revoke(another.token(), owner.token()).then().statusCode(404);
        another.get("/v3/auth/domains").then().statusCode(200);
    }

    @Test
    void tokens_of_others_are_revoked_by_who_may() {
        String name = Hands.name();
        owner.addUser(name, "Secret-of-ann-1");
        Hands user = Hands.of(account, name, "Secret-of-ann-1");
        Hands stranger = Hands.of(openAccount());
        revoke(stranger.token(), user.token()).then().statusCode(404);
        revoke(user.token(), owner.token()).then().statusCode(404);
        revoke(owner.token(), user.token()).then().statusCode(204);
        await().until(() -> user.get("/v3/auth/domains").statusCode() == 401);
        given().header("X-Auth-Token", owner.token())
                .delete("/v3/auth/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void a_temporary_key_signs_as_long_as_it_is_whole() {
        Response made = key(owner.token(), ",\"duration_seconds\":900");
        made.then().statusCode(201).body("credential.expires_at", notNullValue());
        String access = made.path("credential.access");
        String secret = made.path("credential.secret");
        String token = made.path("credential.securitytoken");
        assertEquals(account.domain(), KeySdk.of(port, access, secret, token).domain());
        assertEquals(401, KeySdk.of(port, access, secret).listDomains());
        assertEquals(401, KeySdk.of(port, access, "wrong", token).listDomains());
        assertEquals(401, KeySdk.of(port, "AAAAAAAAAAAAAAAAAAAA", secret, token).listDomains());
        assertEquals(401, KeySdk.of(port, access, secret, token + "x").listDomains());
        assertEquals(
                401, KeySdk.of(port, account.access(), account.secret(), token).listDomains());
    }

    @Test
    void what_is_wrong_with_a_temporary_key_is_told() {
        key(owner.token(), ",\"duration_seconds\":899").then().statusCode(400);
        key(owner.token(), ",\"duration_seconds\":86401").then().statusCode(400);
        key("nonsense", "").then().statusCode(401);
        given().body("{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}")
                .post(KEYS)
                .then()
                .statusCode(400);
        given().body("{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{}}}}")
                .post(KEYS)
                .then()
                .statusCode(400);
        given().header("X-Auth-Token", owner.token())
                .body("{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"policy\":{\"Version\":\"9\"}}}}")
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("error_code", equalTo("IAM.1024"));
        given().header("X-Auth-Token", owner.token())
                .body("{\"auth\":{\"identity\":{\"methods\":[\"token\"]}}}")
                .post(KEYS)
                .then()
                .statusCode(201);
    }

    @Test
    void a_narrowed_key_does_nothing_that_its_policy_does_not_allow() {
        Response made = given().header("X-Auth-Token", owner.token()).body("""
                        {"auth":{"identity":{"methods":["token"],"policy":{"Version":"1.1","Statement":[
                        {"Effect":"Allow","Action":["iam:users:listUsers"]}]}}}}""").post(KEYS);
        KeySdk sdk = KeySdk.of(
                port,
                made.path("credential.access"),
                made.path("credential.secret"),
                made.path("credential.securitytoken"));
        assertEquals(200, sdk.listDomains());
        assertEquals(
                1,
                sdk.client()
                        .keystoneListUsers(new KeystoneListUsersRequest())
                        .getUsers()
                        .size());
        refused(403, "IAM.0003", () -> sdk.client()
                .createPermanentAccessKey(new CreatePermanentAccessKeyRequest()
                        .withBody(new CreatePermanentAccessKeyRequestBody()
                                .withCredential(new CreateCredentialOption().withUserId(account.user())))));
        refused(403, "IAM.0003", () -> sdk.client()
                .updateUserInformation(new UpdateUserInformationRequest()
                        .withUserId(account.user())
                        .withBody(new UpdateUserInformationRequestBody()
                                .withUser(new UpdateUserInformationOption().withEmail("thief@example.org")))));
        refused(403, "IAM.0003", () -> sdk.client()
                .createTemporaryAccessKeyByAgency(new CreateTemporaryAccessKeyByAgencyRequest()
                        .withBody(new CreateTemporaryAccessKeyByAgencyRequestBody()
                                .withAuth(new AgencyAuth()
                                        .withIdentity(new AgencyAuthIdentity()
                                                .withMethods(List.of(AgencyAuthIdentity.MethodsEnum.ASSUME_ROLE))
                                                .withAssumeRole(new IdentityAssumerole()
                                                        .withAgencyName("care")
                                                        .withDomainName(account.name())))))));
    }

    private static Response exchange(String token) {
        return given().body("""
                        {"auth":{"identity":{"methods":["token"],"token":{"id":"%s"}},
                        "scope":{"project":{"name":"region-1"}}}}""".formatted(token)).post("/v3/auth/tokens");
    }

    private static Response key(String token, String more) {
        return given().body("""
                        {"auth":{"identity":{"methods":["token"],"token":{"id":"%s"%s}}}}""".formatted(token, more)).post(KEYS);
    }

    private static Response look(String token) {
        return given().header("X-Auth-Token", token)
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens");
    }

    private static Response revoke(String token, String subject) {
        return given().header("X-Auth-Token", token)
                .header("X-Subject-Token", subject)
                .delete("/v3/auth/tokens");
    }
}
