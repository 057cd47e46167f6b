package io.postern.cloudapi.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.cloudapi.directory.AdminGroup;
import io.postern.cloudapi.journal.IamLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may who owns nothing: told by IAM's topics, decided here. */
@QuarkusTest
class GrantsIT {

    private static final String READ = "{'Effect':'Allow','Action':['sample:*:list','sample:*:get']}";
    private static final String ALL = "{'Effect':'Allow','Action':['sample:*:*']}";

    @Inject
    IamLog iam;

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Tenant acme = new Tenant("", "", "", new SignedCall.Key("", ""));
    private String everywhere = "";
    private String here = "";

    @BeforeEach
    void tell() {
        acme = Tenant.told(iam, "acme", false);
        everywhere = "all-projects " + acme.domain();
        here = "project " + acme.project();
    }

    @Test
    void what_is_granted_is_allowed_and_nothing_else() {
        Employee bob = Employee.of(acme, iam).granted(READ, here);
        becomes(200, bob, "GET", acme.things());
        becomes(200, bob, "GET", acme.things() + "/one");
        HttpResponse<String> refused = send(bob, "POST", acme.things());
        assertEquals(403, refused.statusCode());
        assertEquals(
                "Policy doesn't allow sample:things:create to be performed.",
                JsonPath.from(refused.body()).getString("error_msg"));
    }

    @Test
    void a_grant_counts_in_its_project_only_and_one_for_all_in_all() {
        String other = Tenant.hex();
        iam.project(other, acme.domain());
        Employee bob = Employee.of(acme, iam).granted(READ, "project " + other);
        becomes(200, bob, "GET", "/v1/" + other + "/things");
        assertEquals(403, send(bob, "GET", acme.things()).statusCode());
        Employee ann = Employee.of(acme, iam).granted(READ, everywhere);
        becomes(200, ann, "GET", "/v1/" + other + "/things");
        assertEquals(200, send(ann, "GET", acme.things()).statusCode());
    }

    @Test
    void a_grant_for_global_services_is_none_in_a_project() {
        Employee bob = Employee.of(acme, iam).granted(ALL, "domain " + acme.domain());
        becomes(200, bob, "GET", "/v1/caller");
        assertEquals(403, send(bob, "GET", acme.things()).statusCode());
    }

    @Test
    void an_explicit_deny_wins() {
        Employee bob = Employee.of(acme, iam)
                .granted(ALL, everywhere)
                .granted("{'Effect':'Deny','Action':['sample:things:list']}", here);
        becomes(200, bob, "GET", acme.things() + "/one");
        becomes(403, bob, "GET", acme.things());
    }

    @Test
    void a_grant_that_is_taken_counts_no_longer() {
        Employee bob = Employee.of(acme, iam).granted(READ, here);
        becomes(200, bob, "GET", acme.things());
        bob.revokedLast();
        becomes(403, bob, "GET", acme.things());
    }

    @Test
    void a_policy_is_about_resources_and_under_conditions() {
        Employee bob = Employee.of(acme, iam).granted("""
                {'Effect':'Allow','Action':['sample:things:get'],'Resource':['sample:*:*:things:mine-*'],
                 'Condition':{'StringEquals':{'g:UserName':['bob'],'g:ProjectName':['region-1'],
                   'g:DomainName':['acme'],'g:ServiceName':['sample']},
                  'Bool':{'g:MFAPresent':['false']},
                  'IpAddress':{'g:SourceIp':['127.0.0.0/8','::1']},
                  'DateGreaterThan':{'g:CurrentTime':['2020-01-01T00:00:00Z']}}}""", here);
        becomes(200, bob, "GET", acme.things() + "/mine-1");
        assertEquals(403, send(bob, "GET", acme.things() + "/yours-1").statusCode());
    }

    @Test
    void members_of_the_group_admin_may_do_everything_that_nobody_denies_them() {
        Employee bob = Employee.of(acme, iam).joins(AdminGroup.of(acme.domain()));
        becomes(200, bob, "GET", acme.things());
        bob.granted("{'Effect':'Deny','Action':['sample:things:list']}", here);
        becomes(403, bob, "GET", acme.things());
        assertEquals(200, send(bob, "GET", acme.things() + "/one").statusCode());
    }

    @Test
    void the_group_admin_of_another_account_is_a_group_like_others() {
        Tenant globex = Tenant.told(iam, "globex", false);
        Employee bob = Employee.of(acme, iam).joins(AdminGroup.of(globex.domain()));
        becomes(200, bob, "GET", "/v1/caller");
        assertEquals(403, send(bob, "GET", acme.things()).statusCode());
        assertEquals(400, send(bob, "GET", globex.things()).statusCode());
    }

    @Test
    void whatever_is_granted_another_account_stays_another_account() {
        Tenant globex = Tenant.told(iam, "globex", false);
        Employee bob = Employee.of(acme, iam).granted(ALL, "project " + globex.project());
        becomes(200, bob, "GET", "/v1/caller");
        assertEquals(400, send(bob, "GET", globex.things()).statusCode());
    }

    @Test
    void what_cannot_be_read_holds_up_nobody_else() {
        iam.publish("policy", "PolicyUpdated", Tenant.hex(), acme.domain(), "{\"id\": \n");
        iam.publish("policy", "PolicyUpdated", Tenant.hex(), acme.domain(), "{}");
        Employee bob = Employee.of(acme, iam).granted(READ, here);
        becomes(200, bob, "GET", acme.things());
    }

    private void becomes(int status, Employee who, String method, String path) {
        await().untilAsserted(() -> assertEquals(status, send(who, method, path).statusCode()));
    }

    private HttpResponse<String> send(Employee who, String method, String path) {
        return new SignedCall("http://localhost:" + port)
                .signed(who.key(), method, path, "")
                .send(method, path, "");
    }
}
