package io.postern.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AuthScope;
import com.huaweicloud.sdk.iam.v3.model.AuthScopeProject;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordResponse;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListAuthDomainsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListAuthProjectsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListProjectsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListRegionsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListVersionsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowCatalogRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowProjectRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowRegionRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowVersionRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneValidateTokenRequest;
import com.huaweicloud.sdk.iam.v3.model.PwdAuth;
import com.huaweicloud.sdk.iam.v3.model.PwdIdentity;
import com.huaweicloud.sdk.iam.v3.model.PwdPassword;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUser;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUserDomain;
import io.postern.iam.OperatorsHands.Account;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The unmodified SDK, with a fresh key per test: it remembers projects by key for the life of the JVM. */
@QuarkusTest
class OfficialSdkIT {

    static {
        // newer cores write ~/.huaweicloud/application_id at their first use
        System.setProperty("user.home", Path.of("target/home").toAbsolutePath().toString());
    }

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    @Test
    void it_finds_project_and_domain_by_itself() {
        Account account = OperatorsHands.openAccount();
        BasicCredentials regional = new BasicCredentials()
                .withAk(account.access())
                .withSk(account.secret())
                .withIamEndpoint(url());
        IamClient client = IamClient.newBuilder()
                .withCredential(regional)
                .withRegion(new Region("region-1", url()))
                .build();
        assertEquals(
                account.project(),
                client.keystoneListProjects(new KeystoneListProjectsRequest())
                        .getProjects()
                        .getFirst()
                        .getId());
        assertEquals(account.project(), regional.getProjectId());

        GlobalCredentials global = new GlobalCredentials()
                .withAk(account.access())
                .withSk(account.secret())
                .withIamEndpoint(url());
        IamClient.newBuilder()
                .withCredential(global)
                .withRegion(new Region("region-1", url()))
                .build()
                .keystoneListAuthDomains(new KeystoneListAuthDomainsRequest());
        assertEquals(account.domain(), global.getDomainId());
    }

    @Test
    void it_gets_and_looks_at_a_token() {
        Account account = OperatorsHands.openAccount();
        IamClient client = client(account, account.secret());
        KeystoneCreateUserTokenByPasswordResponse issued =
                client.keystoneCreateUserTokenByPassword(request(account, account.password()));
        assertEquals(201, issued.getHttpStatusCode());
        assertNotNull(issued.getXSubjectToken());
        assertEquals(account.project(), issued.getToken().getProject().getId());
        assertEquals(account.user(), issued.getToken().getUser().getId());

        String seen = client.keystoneValidateToken(
                        new KeystoneValidateTokenRequest().withXSubjectToken(issued.getXSubjectToken()))
                .getXSubjectToken();
        assertEquals(issued.getXSubjectToken(), seen);
    }

    @Test
    void it_reads_everything_else_we_answer() {
        Account account = OperatorsHands.openAccount();
        IamClient client = client(account, account.secret());
        assertEquals(
                account.name(),
                client.keystoneListAuthDomains(new KeystoneListAuthDomainsRequest())
                        .getDomains()
                        .getFirst()
                        .getName());
        assertEquals(
                "region-1",
                client.keystoneListAuthProjects(new KeystoneListAuthProjectsRequest())
                        .getProjects()
                        .getFirst()
                        .getName());
        assertEquals(
                account.domain(),
                client.keystoneShowProject(new KeystoneShowProjectRequest().withProjectId(account.project()))
                        .getProject()
                        .getParentId());
        assertEquals(
                1,
                client.keystoneListProjects(new KeystoneListProjectsRequest()
                                .withName("region-1")
                                .withDomainId(account.domain())
                                .withEnabled(true)
                                .withIsDomain(false)
                                .withPage(1)
                                .withPerPage(10))
                        .getProjects()
                        .size());
        assertEquals(
                "region-1",
                client.keystoneListRegions(new KeystoneListRegionsRequest())
                        .getRegions()
                        .getFirst()
                        .getId());
        assertEquals(
                "region-1",
                client.keystoneShowRegion(new KeystoneShowRegionRequest().withRegionId("region-1"))
                        .getRegion()
                        .getId());
        assertEquals(
                "iam",
                client.keystoneShowCatalog(new KeystoneShowCatalogRequest())
                        .getCatalog()
                        .getFirst()
                        .getType());
        assertEquals(
                "v3.6",
                client.keystoneListVersions(new KeystoneListVersionsRequest())
                        .getVersions()
                        .getValues()
                        .getFirst()
                        .getId());
        assertEquals(
                "v3.6",
                client.keystoneShowVersion(new KeystoneShowVersionRequest())
                        .getVersion()
                        .getId());
    }

    @Test
    void it_reads_our_errors() {
        Account account = OperatorsHands.openAccount();
        Account other = OperatorsHands.openAccount();
        ClientRequestException unknown =
                assertThrows(ClientRequestException.class, () -> client(account, account.secret())
                        .keystoneShowProject(new KeystoneShowProjectRequest().withProjectId(other.project())));
        assertEquals(404, unknown.getHttpStatusCode());
        assertEquals("IAM.0004", unknown.getErrorCode());
        assertNotNull(unknown.getRequestId());

        ClientRequestException unsigned =
                assertThrows(ClientRequestException.class, () -> client(account, "not the secret")
                        .keystoneListProjects(new KeystoneListProjectsRequest()));
        assertEquals(401, unsigned.getHttpStatusCode());
        assertEquals("APIGW.0301", unsigned.getErrorCode());

        ClientRequestException wrong =
                assertThrows(ClientRequestException.class, () -> client(account, account.secret())
                        .keystoneCreateUserTokenByPassword(request(account, "Wrong-1")));
        assertEquals(401, wrong.getHttpStatusCode());
        assertEquals("IAM.0062", wrong.getErrorCode());
    }

    private IamClient client(Account account, String secret) {
        return IamClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withAk(account.access())
                        .withSk(secret)
                        .withDomainId(account.domain()))
                .withEndpoint(url())
                .build();
    }

    private static KeystoneCreateUserTokenByPasswordRequest request(Account account, String password) {
        PwdPasswordUser user = new PwdPasswordUser()
                .withName(account.name())
                .withPassword(password)
                .withDomain(new PwdPasswordUserDomain().withName(account.name()));
        PwdAuth auth = new PwdAuth()
                .withIdentity(new PwdIdentity()
                        .withMethods(List.of(PwdIdentity.MethodsEnum.PASSWORD))
                        .withPassword(new PwdPassword().withUser(user)))
                .withScope(new AuthScope().withProject(new AuthScopeProject().withName("region-1")));
        return new KeystoneCreateUserTokenByPasswordRequest()
                .withBody(new KeystoneCreateUserTokenByPasswordRequestBody().withAuth(auth));
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
