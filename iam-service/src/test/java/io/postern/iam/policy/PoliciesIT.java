package io.postern.iam.policy;

import static io.postern.iam.SignedSdk.refused;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AgencyPolicy;
import com.huaweicloud.sdk.iam.v3.model.AgencyPolicyResource;
import com.huaweicloud.sdk.iam.v3.model.AgencyPolicyRoleOption;
import com.huaweicloud.sdk.iam.v3.model.AgencyPolicyStatement;
import com.huaweicloud.sdk.iam.v3.model.CreateAgencyCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateAgencyCustomPolicyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateCloudServiceCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateCloudServiceCustomPolicyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.DeleteCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListPermissionsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.ListCustomPoliciesRequest;
import com.huaweicloud.sdk.iam.v3.model.RoleResult;
import com.huaweicloud.sdk.iam.v3.model.ServicePolicy;
import com.huaweicloud.sdk.iam.v3.model.ServicePolicyRoleOption;
import com.huaweicloud.sdk.iam.v3.model.ServicePolicyRoleResult;
import com.huaweicloud.sdk.iam.v3.model.ServiceStatement;
import com.huaweicloud.sdk.iam.v3.model.ShowCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateCloudServiceCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateCloudServiceCustomPolicyRequestBody;
import io.postern.iam.OperatorsHands;
import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.SignedSdk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies with the unmodified SDK. */
@QuarkusTest
class PoliciesIT {

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    @Test
    void a_custom_policy_is_written_shown_listed_changed_and_deleted() {
        IamClient client = client();
        ServicePolicyRoleOption asked = option("connects")
                .withPolicy(new ServicePolicy()
                        .withVersion("1.1")
                        .withStatement(List.of(new ServiceStatement()
                                .withEffect(ServiceStatement.EffectEnum.ALLOW)
                                .withAction(List.of("vpcep:endpoints:*"))
                                .withResource(List.of("vpcep:*:*:endpoints:*"))
                                .withCondition(Map.of("StringEquals", Map.of("g:ProjectName", List.of("region-1")))))));
        ServicePolicyRoleResult created = create(client, asked);
        assertEquals("connects", created.getDisplayName());
        assertEquals("XA", created.getType());
        assertEquals("CUSTOMED", created.getCatalog());
        assertEquals(
                List.of("vpcep:endpoints:*"),
                created.getPolicy().getStatement().getFirst().getAction());
        assertEquals(
                Map.of("StringEquals", Map.of("g:ProjectName", List.of("region-1"))),
                created.getPolicy().getStatement().getFirst().getCondition());
        String id = created.getId();

        assertEquals(
                created.getName(),
                client.showCustomPolicy(new ShowCustomPolicyRequest().withRoleId(id))
                        .getRole()
                        .getName());
        var listed = client.listCustomPolicies(
                new ListCustomPoliciesRequest().withPage(1).withPerPage(10));
        assertEquals(1, listed.getTotalNumber());
        assertEquals(id, listed.getRoles().getFirst().getId());

        var updated = client.updateCloudServiceCustomPolicy(new UpdateCloudServiceCustomPolicyRequest()
                .withRoleId(id)
                .withBody(new UpdateCloudServiceCustomPolicyRequestBody()
                        .withRole(asked.withDisplayName("connects more").withDescription("x"))));
        assertEquals("connects more", updated.getRole().getDisplayName());
        assertEquals(created.getName(), updated.getRole().getName());

        client.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(id));
        refused(404, "IAM.0004", () -> client.showCustomPolicy(new ShowCustomPolicyRequest().withRoleId(id)));
        refused(404, "IAM.0004", () -> client.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(id)));
    }

    @Test
    void a_policy_for_agencies_names_them_by_uri() {
        IamClient client = client();
        var created = client.createAgencyCustomPolicy(
                new CreateAgencyCustomPolicyRequest()
                        .withBody(
                                new CreateAgencyCustomPolicyRequestBody()
                                        .withRole(
                                                new AgencyPolicyRoleOption()
                                                        .withDisplayName("assumes")
                                                        .withType("AX")
                                                        .withDescription("acts by an agency")
                                                        .withPolicy(
                                                                new AgencyPolicy()
                                                                        .withVersion("1.1")
                                                                        .withStatement(
                                                                                List.of(
                                                                                        new AgencyPolicyStatement()
                                                                                                .withEffect(
                                                                                                        AgencyPolicyStatement
                                                                                                                .EffectEnum
                                                                                                                .ALLOW)
                                                                                                .withAction(
                                                                                                        List.of(
                                                                                                                AgencyPolicyStatement
                                                                                                                        .ActionEnum
                                                                                                                        .IAM_AGENCIES_ASSUME))
                                                                                                .withResource(
                                                                                                        new AgencyPolicyResource()
                                                                                                                .withUri(
                                                                                                                        List
                                                                                                                                .of(
                                                                                                                                        "/iam/agencies/07805acaba800fdd4fbdc00b8f888c7c")))))))));
        assertEquals(
                List.of("/iam/agencies/07805acaba800fdd4fbdc00b8f888c7c"),
                created.getRole()
                        .getPolicy()
                        .getStatement()
                        .getFirst()
                        .getResource()
                        .getUri());
    }

    @Test
    void names_are_unique_in_their_account_only() {
        IamClient client = client();
        create(client, option("taken"));
        refused(409, "IAM.0005", () -> create(client, option("taken")));
        create(client(), option("taken"));
    }

    @Test
    void a_policy_of_somebody_else_does_not_exist() {
        String id = create(client(), option("mine")).getId();
        IamClient other = client();
        refused(404, "IAM.0004", () -> other.showCustomPolicy(new ShowCustomPolicyRequest().withRoleId(id)));
        refused(
                404,
                "IAM.0004",
                () -> other.keystoneShowPermission(new KeystoneShowPermissionRequest().withRoleId(id)));
        refused(404, "IAM.0004", () -> other.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(id)));
        refused(
                404,
                "IAM.0004",
                () -> other.updateCloudServiceCustomPolicy(new UpdateCloudServiceCustomPolicyRequest()
                        .withRoleId(id)
                        .withBody(new UpdateCloudServiceCustomPolicyRequestBody().withRole(option("yours")))));
    }

    @Test
    void what_comes_with_the_system_is_shown_to_all_and_changed_by_nobody() {
        IamClient client = client();
        RoleResult role = one(client, new KeystoneListPermissionsRequest().withDisplayName("VPCEP Administrator"));
        assertNull(role.getDomainId());
        assertNull(role.getFlag());
        assertEquals("vpcep_adm", role.getName());
        assertEquals(
                List.of("Server Administrator", "VPC Administrator"),
                role.getPolicy().getDepends().stream()
                        .map(depends -> depends.getDisplayName())
                        .toList());
        assertEquals(
                role.getName(),
                client.keystoneShowPermission(new KeystoneShowPermissionRequest().withRoleId(role.getId()))
                        .getRole()
                        .getName());
        refused(
                404,
                "IAM.0004",
                () -> client.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(role.getId())));
        refused(404, "IAM.0004", () -> client.showCustomPolicy(new ShowCustomPolicyRequest().withRoleId(role.getId())));
    }

    @Test
    void lists_are_filtered_and_paged() {
        Account account = OperatorsHands.openAccount();
        IamClient client = SignedSdk.of(account, port);
        create(client, option("own"));
        List<RoleResult> all = client.keystoneListPermissions(new KeystoneListPermissionsRequest())
                .getRoles();
        assertTrue(all.size() >= 13);
        assertEquals(
                "fine_grained",
                one(client, new KeystoneListPermissionsRequest().withName("system_all_150"))
                        .getFlag());
        assertEquals(
                "own",
                one(client, new KeystoneListPermissionsRequest().withDomainId(account.domain()))
                        .getDisplayName());
        assertTrue(
                client
                        .keystoneListPermissions(new KeystoneListPermissionsRequest().withPermissionType("role"))
                        .getRoles()
                        .stream()
                        .allMatch(role -> role.getPolicy().getVersion().equals("1.0")));
        assertFalse(
                client
                        .keystoneListPermissions(new KeystoneListPermissionsRequest().withType("domain"))
                        .getRoles()
                        .stream()
                        .anyMatch(role -> role.getType().equals("XA")));
        var second = client.keystoneListPermissions(
                new KeystoneListPermissionsRequest().withPage(2).withPerPage(3));
        assertEquals(
                all.subList(3, 6).stream().map(RoleResult::getId).toList(),
                second.getRoles().stream().map(RoleResult::getId).toList());
        assertEquals(all.size(), second.getTotalNumber());
        refused(
                403,
                "IAM.0002",
                () -> client.keystoneListPermissions(new KeystoneListPermissionsRequest()
                        .withDomainId(OperatorsHands.openAccount().domain())));
        refused(
                400,
                "IAM.0073",
                () -> client.keystoneListPermissions(new KeystoneListPermissionsRequest().withType("galaxy")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IAM.1000 | {}
            IAM.1001 | {'role':{'type':'XA','policy':{}}}
            IAM.1001 | {'role':{'display_name':' ','type':'XA','policy':{}}}
            IAM.1003 | {'role':{'display_name':'<a>','type':'XA','policy':{}}}
            IAM.1004 | {'role':{'display_name':'a','policy':{}}}
            IAM.1005 | {'role':{'display_name':'a','type':'YY','policy':{}}}
            IAM.1006 | {'role':{'display_name':'a','type':'XA','catalog':'VPC','policy':{}}}
            IAM.1007 | {'role':{'display_name':'a','type':'XA','flag':'fine_grained','policy':{}}}
            IAM.1008 | {'role':{'display_name':'a','type':'XA','name':'a','policy':{}}}
            IAM.1009 | {'role':{'display_name':'a','type':'AA','policy':{}}}
            IAM.1018 | {'role':{'display_name':'a','type':'XA','description':'<','policy':{}}}
            IAM.1020 | {'role':{'display_name':'a','type':'XA'}}
            IAM.1020 | {'role':{'display_name':'a','type':'XA','policy':'{}'}}
            IAM.1024 | {'role':{'display_name':'a','type':'XA','policy':{'Version':'1.0'}}}
            IAM.1035 | {'role':{'display_name':'a','type':'XA','policy':{'Version':'1.1','Statement':[{'Effect':'Allow','Action':['vpc']}]}}}
            IAM.0011 | {'role':{'display_name':7}}
            IAM.0011 | {'role':[
            """)
    void a_policy_that_is_none_is_refused_with_the_contracts_code(String code, String body) {
        Account account = OperatorsHands.openAccount();
        Response answer = given().header("X-Auth-Token", OperatorsHands.token(account.name(), account.password(), ""))
                .body(body.replace('\'', '"'))
                .post("/v3.0/OS-ROLE/roles");
        assertEquals(400, answer.statusCode());
        assertEquals(code, answer.jsonPath().getString("error_code"), answer.asString());
    }

    @Test
    void a_policy_that_cannot_be_is_not_found() {
        Account account = OperatorsHands.openAccount();
        given().header("X-Auth-Token", OperatorsHands.token(account.name(), account.password(), ""))
                .body("""
                        {"role":{"display_name":"x","type":"XA","description":"x","policy":{"Version":"1.1",
                        "Statement":[{"Effect":"Allow","Action":["vpc:vpcs:list"]}]}}}""")
                .patch("/v3.0/OS-ROLE/roles/abc")
                .then()
                .statusCode(404);
    }

    private IamClient client() {
        return SignedSdk.of(OperatorsHands.openAccount(), port);
    }

    private static RoleResult one(IamClient client, KeystoneListPermissionsRequest request) {
        List<RoleResult> roles = client.keystoneListPermissions(request).getRoles();
        assertEquals(1, roles.size(), request.toString());
        return roles.getFirst();
    }

    private static ServicePolicyRoleResult create(IamClient client, ServicePolicyRoleOption option) {
        return client.createCloudServiceCustomPolicy(new CreateCloudServiceCustomPolicyRequest()
                        .withBody(new CreateCloudServiceCustomPolicyRequestBody().withRole(option)))
                .getRole();
    }

    private static ServicePolicyRoleOption option(String name) {
        return new ServicePolicyRoleOption()
                .withDisplayName(name)
                .withType("XA")
                .withDescription("a test's")
                .withPolicy(new ServicePolicy()
                        .withVersion("1.1")
                        .withStatement(List.of(new ServiceStatement()
                                .withEffect(ServiceStatement.EffectEnum.ALLOW)
                                .withAction(List.of("vpc:*:get")))));
    }
}
