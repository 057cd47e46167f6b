package io.postern.iam.grant;

import static io.postern.iam.SignedSdk.missing;
import static io.postern.iam.SignedSdk.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AssociateAgencyWithAllProjectsPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.AssociateAgencyWithDomainPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.AssociateAgencyWithProjectPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.CheckAllProjectsPermissionForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CheckDomainPermissionForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CheckProjectPermissionForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.DeleteCustomPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.DeleteDomainGroupInheritedRoleRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneAssociateGroupWithDomainPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneAssociateGroupWithProjectPermissionRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCheckDomainPermissionForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCheckProjectPermissionForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCheckroleForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListAllProjectPermissionsForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListDomainPermissionsForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListProjectPermissionsForGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneRemoveDomainPermissionFromGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneRemoveProjectPermissionFromGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.ListAllProjectsPermissionsForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.ListDomainPermissionsForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.ListProjectPermissionsForAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.RemoveAllProjectsPermissionFromAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.RemoveDomainPermissionFromAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.RemoveProjectPermissionFromAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowDomainRoleAssignmentsRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainGroupInheritRoleRequest;
import io.postern.iam.Admission;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.Ids;
import io.postern.iam.OperatorsHands;
import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.SignedSdk;
import io.postern.iam.agency.domain.AgencyCommand.RequestAgency;
import io.postern.iam.agency.domain.AgencyCommand.SettleAgency;
import io.postern.iam.group.domain.GroupCommand.CreateGroup;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.SystemPolicies;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants with the unmodified SDK. */
@QuarkusTest
class GrantsIT {

    private static final String POLICY = SystemPolicies.id("system_all_150").value();
    private static final String ROLE = SystemPolicies.id("secu_admin").value();
    private static final String UNKNOWN = "00000000000000000000000000000000";
    private static final Origin TEST = Origin.request("user:test", "r");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    @Inject
    Journal journal;

    private Account account = new Account("", "", "", "", "", "", "");
    private String group = "";
    private String agency = "";

    @BeforeEach
    void open() {
        account = OperatorsHands.openAccount();
        group = group(account);
        agency = agency(account);
    }

    @Test
    void a_group_holds_a_policy_in_a_project() {
        IamClient client = client();
        var check = new KeystoneCheckProjectPermissionForGroupRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(POLICY);
        missing(() -> client.keystoneCheckProjectPermissionForGroup(check));
        var grant = new KeystoneAssociateGroupWithProjectPermissionRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(POLICY);
        client.keystoneAssociateGroupWithProjectPermission(grant);
        client.keystoneAssociateGroupWithProjectPermission(grant);
        client.keystoneCheckProjectPermissionForGroup(check);
        var roles = client.keystoneListProjectPermissionsForGroup(new KeystoneListProjectPermissionsForGroupRequest()
                        .withProjectId(account.project())
                        .withGroupId(group))
                .getRoles();
        assertEquals(1, roles.size());
        assertEquals("VPCEndpoint FullAccess", roles.getFirst().getDisplayName());
        var remove = new KeystoneRemoveProjectPermissionFromGroupRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(POLICY);
        client.keystoneRemoveProjectPermissionFromGroup(remove);
        refused(404, "IAM.0004", () -> client.keystoneRemoveProjectPermissionFromGroup(remove));
        missing(() -> client.keystoneCheckProjectPermissionForGroup(check));
    }

    @Test
    void a_group_holds_a_role_in_global_services() {
        IamClient client = client();
        client.keystoneAssociateGroupWithDomainPermission(new KeystoneAssociateGroupWithDomainPermissionRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(ROLE));
        client.keystoneCheckDomainPermissionForGroup(new KeystoneCheckDomainPermissionForGroupRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(ROLE));
        assertEquals(
                List.of("secu_admin"),
                client
                        .keystoneListDomainPermissionsForGroup(new KeystoneListDomainPermissionsForGroupRequest()
                                .withDomainId(account.domain())
                                .withGroupId(group))
                        .getRoles()
                        .stream()
                        .map(role -> role.getName())
                        .toList());
        client.keystoneRemoveDomainPermissionFromGroup(new KeystoneRemoveDomainPermissionFromGroupRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(ROLE));
    }

    @Test
    void a_group_holds_a_policy_in_all_projects() {
        IamClient client = client();
        client.updateDomainGroupInheritRole(new UpdateDomainGroupInheritRoleRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(POLICY));
        client.keystoneCheckroleForGroup(new KeystoneCheckroleForGroupRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(POLICY));
        assertEquals(
                1,
                client.keystoneListAllProjectPermissionsForGroup(new KeystoneListAllProjectPermissionsForGroupRequest()
                                .withDomainId(account.domain())
                                .withGroupId(group))
                        .getRoles()
                        .size());
        client.deleteDomainGroupInheritedRole(new DeleteDomainGroupInheritedRoleRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(POLICY));
    }

    @Test
    void an_agency_holds_policies_likewise() {
        IamClient client = client();
        client.associateAgencyWithDomainPermission(new AssociateAgencyWithDomainPermissionRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(ROLE));
        client.checkDomainPermissionForAgency(new CheckDomainPermissionForAgencyRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(ROLE));
        assertEquals(
                1,
                client.listDomainPermissionsForAgency(new ListDomainPermissionsForAgencyRequest()
                                .withDomainId(account.domain())
                                .withAgencyId(agency))
                        .getRoles()
                        .size());
        client.removeDomainPermissionFromAgency(new RemoveDomainPermissionFromAgencyRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(ROLE));
        client.associateAgencyWithProjectPermission(new AssociateAgencyWithProjectPermissionRequest()
                .withProjectId(account.project())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        client.checkProjectPermissionForAgency(new CheckProjectPermissionForAgencyRequest()
                .withProjectId(account.project())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        assertEquals(
                1,
                client.listProjectPermissionsForAgency(new ListProjectPermissionsForAgencyRequest()
                                .withProjectId(account.project())
                                .withAgencyId(agency))
                        .getRoles()
                        .size());
        client.removeProjectPermissionFromAgency(new RemoveProjectPermissionFromAgencyRequest()
                .withProjectId(account.project())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        client.associateAgencyWithAllProjectsPermission(new AssociateAgencyWithAllProjectsPermissionRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        client.checkAllProjectsPermissionForAgency(new CheckAllProjectsPermissionForAgencyRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        assertEquals(
                1,
                client.listAllProjectsPermissionsForAgency(new ListAllProjectsPermissionsForAgencyRequest()
                                .withDomainId(account.domain())
                                .withAgencyId(agency))
                        .getRoles()
                        .size());
        client.removeAllProjectsPermissionFromAgency(new RemoveAllProjectsPermissionFromAgencyRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(POLICY));
    }

    @Test
    void what_is_unknown_or_somebody_elses_is_not_found() {
        IamClient client = client();
        Account other = OperatorsHands.openAccount();
        String theirs = group(other);
        for (List<String> wrong : List.of(
                List.of(UNKNOWN, group, POLICY),
                List.of(other.project(), group, POLICY),
                List.of(account.project(), UNKNOWN, POLICY),
                List.of(account.project(), theirs, POLICY),
                List.of(account.project(), agency, POLICY),
                List.of(account.project(), group, UNKNOWN))) {
            refused(
                    404,
                    "IAM.0004",
                    () -> client.keystoneAssociateGroupWithProjectPermission(
                            new KeystoneAssociateGroupWithProjectPermissionRequest()
                                    .withProjectId(wrong.get(0))
                                    .withGroupId(wrong.get(1))
                                    .withRoleId(wrong.get(2))));
        }
        refused(
                404,
                "IAM.0004",
                () -> client.keystoneAssociateGroupWithDomainPermission(
                        new KeystoneAssociateGroupWithDomainPermissionRequest()
                                .withDomainId(other.domain())
                                .withGroupId(group)
                                .withRoleId(ROLE)));
    }

    @Test
    void all_assignments_are_in_one_list() {
        IamClient client = client();
        client.keystoneAssociateGroupWithProjectPermission(new KeystoneAssociateGroupWithProjectPermissionRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(POLICY));
        client.updateDomainGroupInheritRole(new UpdateDomainGroupInheritRoleRequest()
                .withDomainId(account.domain())
                .withGroupId(group)
                .withRoleId(POLICY));
        client.associateAgencyWithDomainPermission(new AssociateAgencyWithDomainPermissionRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(ROLE));
        assertEquals(3, assignments(new ShowDomainRoleAssignmentsRequest()));
        assertEquals(2, assignments(new ShowDomainRoleAssignmentsRequest().withSubject("group")));
        assertEquals(1, assignments(new ShowDomainRoleAssignmentsRequest().withSubjectAgencyId(agency)));
        assertEquals(2, assignments(new ShowDomainRoleAssignmentsRequest().withSubjectGroupId(group)));
        assertEquals(2, assignments(new ShowDomainRoleAssignmentsRequest().withRoleId(POLICY)));
        assertEquals(1, assignments(new ShowDomainRoleAssignmentsRequest().withScopeProjectId(account.project())));
        assertEquals(1, assignments(new ShowDomainRoleAssignmentsRequest().withScope("domain")));
        assertEquals(
                1,
                assignments(new ShowDomainRoleAssignmentsRequest()
                        .withScope("domain")
                        .withIsInherited(true)));
        assertEquals(0, assignments(new ShowDomainRoleAssignmentsRequest().withScope("enterprise_project")));
        assertEquals(0, assignments(new ShowDomainRoleAssignmentsRequest().withSubjectUserId(account.user())));
        var page = client.showDomainRoleAssignments(new ShowDomainRoleAssignmentsRequest()
                .withDomainId(account.domain())
                .withPage(2)
                .withPerPage(2));
        assertEquals(3, page.getTotalNum());
        assertEquals(1, page.getRoleAssignments().size());
        refused(
                403,
                "IAM.0002",
                () -> client.showDomainRoleAssignments(new ShowDomainRoleAssignmentsRequest().withDomainId(UNKNOWN)));
    }

    @Test
    void a_policy_that_somebody_holds_is_not_deleted() {
        IamClient client = client();
        String policy = given().header("X-Auth-Token", token())
                .body("""
                        {"role":{"display_name":"held","type":"XA","description":"x","policy":{"Version":"1.1",
                        "Statement":[{"Effect":"Allow","Action":["vpc:*:get"]}]}}}""")
                .post("/v3.0/OS-ROLE/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("role.id");
        client.keystoneAssociateGroupWithProjectPermission(new KeystoneAssociateGroupWithProjectPermissionRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(policy));
        refused(409, "IAM.0005", () -> client.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(policy)));
        client.keystoneRemoveProjectPermissionFromGroup(new KeystoneRemoveProjectPermissionFromGroupRequest()
                .withProjectId(account.project())
                .withGroupId(group)
                .withRoleId(policy));
        client.deleteCustomPolicy(new DeleteCustomPolicyRequest().withRoleId(policy));
    }

    @Test
    void an_account_asks_who_of_it_may_what_and_why() {
        client().associateAgencyWithProjectPermission(new AssociateAgencyWithProjectPermissionRequest()
                .withProjectId(account.project())
                .withAgencyId(agency)
                .withRoleId(SystemPolicies.id("vpcep_adm").value()));
        explain("{'user_id':'%s','action':'vpc:vpcs:create'}".formatted(account.user()))
                .body("allowed", equalTo(true))
                .body("statement.through", equalTo("owner of the account"));
        String asked = "{'agency_id':'%s','action':'vpcep:endpoints:create','project_id':'%s'}"
                .formatted(agency, account.project());
        explain(asked)
                .body("outcome", equalTo("not_granted"))
                .body("missing", startsWith("Nothing that allows vpcep:endpoints:create on vpcep:region-1:"))
                .body("inert_roles[0].name", equalTo("VPCEP Administrator"))
                .body("inert_roles[0].missing", equalTo(List.of("Server Administrator", "VPC Administrator")));
        client().associateAgencyWithAllProjectsPermission(new AssociateAgencyWithAllProjectsPermissionRequest()
                .withDomainId(account.domain())
                .withAgencyId(agency)
                .withRoleId(POLICY));
        explain(asked)
                .body("outcome", equalTo("allowed"))
                .body("statement.policy_name", equalTo("VPCEndpoint FullAccess"))
                .body("statement.content.Action[0]", equalTo("vpcep:*:*"))
                .body("statement.through", equalTo("agency %s on all-projects %s".formatted(agency, account.domain())));
        for (String values : List.of("null", "[null]")) {
            String context = "{'user_id':'%s','action':'vpc:vpcs:create','context':{'g:x':%s}}"
                    .formatted(account.user(), values);
            given().header("X-Auth-Token", token())
                    .body(context.replace('\'', '"'))
                    .post("/v3.0/OS-POSTERN/explain")
                    .then()
                    .statusCode(400);
        }
        Account other = OperatorsHands.openAccount();
        given().header("X-Auth-Token", OperatorsHands.token(other.name(), other.password(), ""))
                .body(asked.replace('\'', '"'))
                .post("/v3.0/OS-POSTERN/explain")
                .then()
                .statusCode(404);
    }

    private io.restassured.response.ValidatableResponse explain(String question) {
        return given().header("X-Auth-Token", token())
                .body(question.replace('\'', '"'))
                .post("/v3.0/OS-POSTERN/explain")
                .then()
                .statusCode(200);
    }

    private long assignments(ShowDomainRoleAssignmentsRequest request) {
        var found = client().showDomainRoleAssignments(request.withDomainId(account.domain()));
        assertTrue(found.getRoleAssignments().stream().allMatch(one -> one.getRole() != null));
        assertEquals(found.getTotalNum(), found.getRoleAssignments().size());
        return found.getTotalNum();
    }

    private IamClient client() {
        return SignedSdk.of(account, port);
    }

    private String token() {
        return OperatorsHands.token(account.name(), account.password(), "");
    }

    private String group(Account of) {
        GroupId id = new GroupId(Ids.hex());
        execute(new Order<>(
                Streams.GROUPS,
                id.value(),
                of.domain(),
                new CreateGroup(id, new DomainId(of.domain()), "staff", "", NOON)));
        return id.value();
    }

    private String agency(Account of) {
        AgencyId id = new AgencyId(Ids.hex());
        execute(new Order<>(
                Streams.AGENCIES,
                id.value(),
                of.domain(),
                new RequestAgency(
                        id, new DomainId(of.domain()), "friends", new DomainId(of.domain()), null, "", null, NOON)));
        execute(new Order<>(
                Streams.AGENCIES, id.value(), of.domain(), new SettleAgency(id, new Admission.Admitted(), NOON)));
        return id.value();
    }

    private <S, C, E> void execute(Order<S, C, E> order) {
        journal.execute(TEST, order).await().atMost(Duration.ofSeconds(30));
    }
}
