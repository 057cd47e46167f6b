package io.postern.iam;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AgencyAuth;
import com.huaweicloud.sdk.iam.v3.model.AgencyAuthIdentity;
import com.huaweicloud.sdk.iam.v3.model.AgencyTokenAssumerole;
import com.huaweicloud.sdk.iam.v3.model.AgencyTokenAuth;
import com.huaweicloud.sdk.iam.v3.model.AgencyTokenIdentity;
import com.huaweicloud.sdk.iam.v3.model.BindMfaDevice;
import com.huaweicloud.sdk.iam.v3.model.CreateAgencyOption;
import com.huaweicloud.sdk.iam.v3.model.CreateAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateAgencyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateBindingDeviceRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateCredentialOption;
import com.huaweicloud.sdk.iam.v3.model.CreateMfaDevice;
import com.huaweicloud.sdk.iam.v3.model.CreateMfaDeviceReq;
import com.huaweicloud.sdk.iam.v3.model.CreateMfaDeviceRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateMfaDeviceRespon;
import com.huaweicloud.sdk.iam.v3.model.CreatePermanentAccessKeyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreatePermanentAccessKeyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByTokenRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByTokenRequestBody;
import com.huaweicloud.sdk.iam.v3.model.CreateUserOption;
import com.huaweicloud.sdk.iam.v3.model.CreateUserRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateUserRequestBody;
import com.huaweicloud.sdk.iam.v3.model.Credential;
import com.huaweicloud.sdk.iam.v3.model.DeleteAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.DeleteBindingDeviceRequest;
import com.huaweicloud.sdk.iam.v3.model.DeleteMfaDeviceRequest;
import com.huaweicloud.sdk.iam.v3.model.DeletePermanentAccessKeyRequest;
import com.huaweicloud.sdk.iam.v3.model.IdentityAssumerole;
import com.huaweicloud.sdk.iam.v3.model.IdentityToken;
import com.huaweicloud.sdk.iam.v3.model.KeystoneAddUserToGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCheckUserInGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateAgencyTokenRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateAgencyTokenRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateGroupRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateProjectOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateProjectRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateProjectRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateScopedTokenRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateScopedTokenRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordAndMfaRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordAndMfaRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneDeleteGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneDeleteUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListEndpointsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListGroupsForUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListGroupsRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListProjectsForUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListServicesRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListUsersForGroupByAdminRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListUsersRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneRemoveUserFromGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowEndpointRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowServiceRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneShowUserRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateGroupOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateGroupRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateGroupRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdatePasswordOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateProjectOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateProjectRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateProjectRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateUserByAdminRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateUserByAdminRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateUserOption;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateUserPasswordRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneUpdateUserPasswordRequestBody;
import com.huaweicloud.sdk.iam.v3.model.ListAgenciesRequest;
import com.huaweicloud.sdk.iam.v3.model.ListPermanentAccessKeysRequest;
import com.huaweicloud.sdk.iam.v3.model.ListUserLoginProtectsRequest;
import com.huaweicloud.sdk.iam.v3.model.ListUserMfaDevicesRequest;
import com.huaweicloud.sdk.iam.v3.model.LoginPolicyOption;
import com.huaweicloud.sdk.iam.v3.model.MfaAuth;
import com.huaweicloud.sdk.iam.v3.model.MfaIdentity;
import com.huaweicloud.sdk.iam.v3.model.MfaTotp;
import com.huaweicloud.sdk.iam.v3.model.MfaTotpUser;
import com.huaweicloud.sdk.iam.v3.model.PasswordPolicyOption;
import com.huaweicloud.sdk.iam.v3.model.ProtectPolicyOption;
import com.huaweicloud.sdk.iam.v3.model.PwdPassword;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUser;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUserDomain;
import com.huaweicloud.sdk.iam.v3.model.ScopeProjectOption;
import com.huaweicloud.sdk.iam.v3.model.ScopedToken;
import com.huaweicloud.sdk.iam.v3.model.ScopedTokenAuth;
import com.huaweicloud.sdk.iam.v3.model.ScopedTokenIdentity;
import com.huaweicloud.sdk.iam.v3.model.ShowAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowDomainLoginPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowDomainPasswordPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowDomainProtectPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowDomainQuotaRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowPermanentAccessKeyRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowProjectDetailsAndStatusRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowProjectQuotaRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowUserLoginProtectRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowUserMfaDeviceRequest;
import com.huaweicloud.sdk.iam.v3.model.ShowUserRequest;
import com.huaweicloud.sdk.iam.v3.model.TokenAuth;
import com.huaweicloud.sdk.iam.v3.model.TokenAuthIdentity;
import com.huaweicloud.sdk.iam.v3.model.TokenSocpeOption;
import com.huaweicloud.sdk.iam.v3.model.UnbindMfaDevice;
import com.huaweicloud.sdk.iam.v3.model.UpdateAgencyOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateAgencyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateCredentialOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainLoginPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainLoginPolicyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainPasswordPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainPasswordPolicyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainProtectPolicyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateDomainProtectPolicyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateLoginProject;
import com.huaweicloud.sdk.iam.v3.model.UpdateLoginProjectReq;
import com.huaweicloud.sdk.iam.v3.model.UpdateLoginProtectRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdatePermanentAccessKeyRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdatePermanentAccessKeyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateProjectOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateProjectStatusRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateProjectStatusRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserInformationRequestBody;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserOption;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserRequest;
import com.huaweicloud.sdk.iam.v3.model.UpdateUserRequestBody;
import io.postern.iam.OperatorsHands.Account;
import io.postern.iam.mfa.Totp;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every identity operation of the unmodified SDK's IAM client that we answer. */
@QuarkusTest
class SdkIdentityIT {

    static {
        // newer cores write ~/.huaweicloud/application_id at their first use
        System.setProperty("user.home", Path.of("target/home").toAbsolutePath().toString());
    }

    private static final String PASSWORD = "Secret-of-ann-1";

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private Account account = Account.NOBODY;

    @BeforeEach
    void open() {
        account = OperatorsHands.openAccount();
    }

    @Test
    void users_of_keystone() {
        IamClient client = client();
        String id = user(client);
        assertEquals(
                1,
                client.keystoneListUsers(new KeystoneListUsersRequest().withName("ann"))
                        .getUsers()
                        .size());
        assertEquals(
                "ann",
                client.keystoneShowUser(new KeystoneShowUserRequest().withUserId(id))
                        .getUser()
                        .getName());
        assertEquals(
                "beth",
                client.keystoneUpdateUserByAdmin(new KeystoneUpdateUserByAdminRequest()
                                .withUserId(id)
                                .withBody(new KeystoneUpdateUserByAdminRequestBody()
                                        .withUser(new KeystoneUpdateUserOption().withName("beth"))))
                        .getUser()
                        .getName());
        assertEquals(
                0,
                client.keystoneListGroupsForUser(new KeystoneListGroupsForUserRequest().withUserId(id))
                        .getGroups()
                        .size());
        assertEquals(
                1,
                client.keystoneListProjectsForUser(new KeystoneListProjectsForUserRequest().withUserId(id))
                        .getProjects()
                        .size());
        client.keystoneDeleteUser(new KeystoneDeleteUserRequest().withUserId(id));
        assertStatus(404, () -> client.keystoneShowUser(new KeystoneShowUserRequest().withUserId(id)));
    }

    @Test
    void users_with_all_that_is_known() {
        IamClient client = client();
        String id = client.createUser(new CreateUserRequest()
                        .withBody(new CreateUserRequestBody()
                                .withUser(new CreateUserOption()
                                        .withName("ann")
                                        .withDomainId(account.domain())
                                        .withPassword(PASSWORD)
                                        .withEmail("ann@example.org")
                                        .withAccessMode("default"))))
                .getUser()
                .getId();
        assertEquals(
                "ann@example.org",
                client.showUser(new ShowUserRequest().withUserId(id)).getUser().getEmail());
        client.updateUser(new UpdateUserRequest()
                .withUserId(id)
                .withBody(new UpdateUserRequestBody().withUser(new UpdateUserOption().withDescription("of sales"))));
        client.updateUserInformation(new UpdateUserInformationRequest()
                .withUserId(account.user())
                .withBody(new UpdateUserInformationRequestBody()
                        .withUser(new UpdateUserInformationOption().withEmail("owner@example.org"))));
        client.updateLoginProtect(new UpdateLoginProtectRequest()
                .withUserId(id)
                .withBody(new UpdateLoginProjectReq()
                        .withLoginProtect(
                                new UpdateLoginProject().withEnabled(true).withVerificationMethod("vmfa"))));
        assertEquals(
                "vmfa",
                client.showUserLoginProtect(new ShowUserLoginProtectRequest().withUserId(id))
                        .getLoginProtect()
                        .getVerificationMethod());
        assertEquals(
                2,
                client.listUserLoginProtects(new ListUserLoginProtectsRequest())
                        .getLoginProtects()
                        .size());
        client.keystoneUpdateUserPassword(new KeystoneUpdateUserPasswordRequest()
                .withUserId(account.user())
                .withBody(new KeystoneUpdateUserPasswordRequestBody()
                        .withUser(new KeystoneUpdatePasswordOption()
                                .withOriginalPassword(account.password())
                                .withPassword("Another-secret-1"))));
    }

    @Test
    void groups_and_members() {
        IamClient client = client();
        String user = user(client);
        String group = client.keystoneCreateGroup(new KeystoneCreateGroupRequest()
                        .withBody(new KeystoneCreateGroupRequestBody()
                                .withGroup(new KeystoneCreateGroupOption()
                                        .withName("ops")
                                        .withDescription("d"))))
                .getGroup()
                .getId();
        client.keystoneAddUserToGroup(
                new KeystoneAddUserToGroupRequest().withGroupId(group).withUserId(user));
        client.keystoneCheckUserInGroup(
                new KeystoneCheckUserInGroupRequest().withGroupId(group).withUserId(user));
        assertEquals(
                user,
                client.keystoneListUsersForGroupByAdmin(
                                new KeystoneListUsersForGroupByAdminRequest().withGroupId(group))
                        .getUsers()
                        .getFirst()
                        .getId());
        client.keystoneRemoveUserFromGroup(
                new KeystoneRemoveUserFromGroupRequest().withGroupId(group).withUserId(user));
        assertStatus(
                404,
                () -> client.keystoneCheckUserInGroup(
                        new KeystoneCheckUserInGroupRequest().withGroupId(group).withUserId(user)));
        client.keystoneUpdateGroup(new KeystoneUpdateGroupRequest()
                .withGroupId(group)
                .withBody(new KeystoneUpdateGroupRequestBody()
                        .withGroup(new KeystoneUpdateGroupOption().withName("readers"))));
        assertEquals(
                "readers",
                client.keystoneShowGroup(new KeystoneShowGroupRequest().withGroupId(group))
                        .getGroup()
                        .getName());
        assertEquals(
                1,
                client.keystoneListGroups(new KeystoneListGroupsRequest().withName("readers"))
                        .getGroups()
                        .size());
        client.keystoneDeleteGroup(new KeystoneDeleteGroupRequest().withGroupId(group));
    }

    @Test
    void projects_and_quotas() {
        IamClient client = client();
        String id = client.keystoneCreateProject(new KeystoneCreateProjectRequest()
                        .withBody(new KeystoneCreateProjectRequestBody()
                                .withProject(new KeystoneCreateProjectOption()
                                        .withName("region-1_lab")
                                        .withParentId(account.project()))))
                .getProject()
                .getId();
        client.keystoneUpdateProject(new KeystoneUpdateProjectRequest()
                .withProjectId(id)
                .withBody(new KeystoneUpdateProjectRequestBody()
                        .withProject(new KeystoneUpdateProjectOption().withDescription("d"))));
        client.updateProjectStatus(new UpdateProjectStatusRequest()
                .withProjectId(id)
                .withBody(new UpdateProjectStatusRequestBody()
                        .withProject(new UpdateProjectOption().withStatus(UpdateProjectOption.StatusEnum.SUSPENDED))));
        assertEquals(
                "suspended",
                client.showProjectDetailsAndStatus(new ShowProjectDetailsAndStatusRequest().withProjectId(id))
                        .getProject()
                        .getStatus());
        assertEquals(
                List.of("agency", "group", "policy", "user"),
                client
                        .showDomainQuota(new ShowDomainQuotaRequest().withDomainId(account.domain()))
                        .getQuotas()
                        .getResources()
                        .stream()
                        .map(quota -> quota.getType())
                        .toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        2,
                        client.showProjectQuota(new ShowProjectQuotaRequest().withProjectId(id))
                                .getQuotas()
                                .getResources()
                                .getFirst()
                                .getUsed()));
    }

    @Test
    void access_keys() {
        IamClient client = client();
        String user = user(client);
        String access = client.createPermanentAccessKey(new CreatePermanentAccessKeyRequest()
                        .withBody(new CreatePermanentAccessKeyRequestBody()
                                .withCredential(new CreateCredentialOption().withUserId(user))))
                .getCredential()
                .getAccess();
        client.updatePermanentAccessKey(new UpdatePermanentAccessKeyRequest()
                .withAccessKey(access)
                .withBody(new UpdatePermanentAccessKeyRequestBody()
                        .withCredential(
                                new UpdateCredentialOption().withStatus(UpdateCredentialOption.StatusEnum.INACTIVE))));
        assertEquals(
                "inactive",
                client.showPermanentAccessKey(new ShowPermanentAccessKeyRequest().withAccessKey(access))
                        .getCredential()
                        .getStatus());
        assertEquals(
                1,
                client.listPermanentAccessKeys(new ListPermanentAccessKeysRequest().withUserId(user))
                        .getCredentials()
                        .size());
        client.deletePermanentAccessKey(new DeletePermanentAccessKeyRequest().withAccessKey(access));
    }

    @Test
    void agencies() {
        IamClient client = client();
        Account trusted = OperatorsHands.openAccount();
        String id = client.createAgency(new CreateAgencyRequest()
                        .withBody(new CreateAgencyRequestBody()
                                .withAgency(new CreateAgencyOption()
                                        .withName("care")
                                        .withDomainId(account.domain())
                                        .withTrustDomainName(trusted.name())
                                        .withDuration("FOREVER"))))
                .getAgency()
                .getId();
        client.updateAgency(new UpdateAgencyRequest()
                .withAgencyId(id)
                .withBody(new UpdateAgencyRequestBody().withAgency(new UpdateAgencyOption().withDescription("d"))));
        assertEquals(
                trusted.name(),
                client.showAgency(new ShowAgencyRequest().withAgencyId(id))
                        .getAgency()
                        .getTrustDomainName());
        assertEquals(
                1,
                client.listAgencies(new ListAgenciesRequest().withDomainId(account.domain()))
                        .getAgencies()
                        .size());
        IamClient agent = KeySdk.of(port, trusted.access(), trusted.secret()).client();
        assertEquals(
                id,
                agent.keystoneCreateAgencyToken(new KeystoneCreateAgencyTokenRequest()
                                .withBody(new KeystoneCreateAgencyTokenRequestBody()
                                        .withAuth(new AgencyTokenAuth()
                                                .withIdentity(new AgencyTokenIdentity()
                                                        .withMethods(
                                                                List.of(AgencyTokenIdentity.MethodsEnum.ASSUME_ROLE))
                                                        .withAssumeRole(new AgencyTokenAssumerole()
                                                                .withAgencyName("care")
                                                                .withDomainId(account.domain()))))))
                        .getToken()
                        .getUser()
                        .getId());
        Credential key = agent.createTemporaryAccessKeyByAgency(new CreateTemporaryAccessKeyByAgencyRequest()
                        .withBody(new CreateTemporaryAccessKeyByAgencyRequestBody()
                                .withAuth(new AgencyAuth()
                                        .withIdentity(new AgencyAuthIdentity()
                                                .withMethods(List.of(AgencyAuthIdentity.MethodsEnum.ASSUME_ROLE))
                                                .withAssumeRole(new IdentityAssumerole()
                                                        .withAgencyName("care")
                                                        .withDomainId(account.domain()))))))
                .getCredential();
        assertEquals(
                account.domain(),
                KeySdk.of(port, key.getAccess(), key.getSecret(), key.getSecuritytoken())
                        .domain());
        client.deleteAgency(new DeleteAgencyRequest().withAgencyId(id));
    }

    @Test
    void tokens_and_temporary_keys_for_tokens() {
        IamClient client = client();
        String token = OperatorsHands.token(account.name(), account.password(), "");
        assertEquals(
                account.project(),
                client.keystoneCreateScopedToken(new KeystoneCreateScopedTokenRequest()
                                .withBody(new KeystoneCreateScopedTokenRequestBody()
                                        .withAuth(new ScopedTokenAuth()
                                                .withIdentity(new ScopedTokenIdentity()
                                                        .withMethods(List.of("token"))
                                                        .withToken(new ScopedToken().withId(token)))
                                                .withScope(new TokenSocpeOption()
                                                        .withProject(
                                                                new ScopeProjectOption().withId(account.project()))))))
                        .getToken()
                        .getProject()
                        .getId());
        Credential key = client.createTemporaryAccessKeyByToken(new CreateTemporaryAccessKeyByTokenRequest()
                        .withBody(new CreateTemporaryAccessKeyByTokenRequestBody()
                                .withAuth(new TokenAuth()
                                        .withIdentity(new TokenAuthIdentity()
                                                .withMethods(List.of(TokenAuthIdentity.MethodsEnum.TOKEN))
                                                .withToken(new IdentityToken()
                                                        .withId(token)
                                                        .withDurationSeconds(900))))))
                .getCredential();
        assertEquals(
                200,
                KeySdk.of(port, key.getAccess(), key.getSecret(), key.getSecuritytoken())
                        .listDomains());
    }

    @Test
    void virtual_mfa_devices() {
        IamClient client = client();
        String user = user(client);
        CreateMfaDeviceRespon device = client.createMfaDevice(new CreateMfaDeviceRequest()
                        .withBody(new CreateMfaDeviceReq()
                                .withVirtualMfaDevice(
                                        new CreateMfaDevice().withName("phone").withUserId(user))))
                .getVirtualMfaDevice();
        Instant now = Instant.now();
        client.createBindingDevice(new CreateBindingDeviceRequest()
                .withBody(new BindMfaDevice()
                        .withUserId(user)
                        .withSerialNumber(device.getSerialNumber())
                        .withAuthenticationCodeFirst(Totp.code(device.getBase32StringSeed(), now.minusSeconds(30)))
                        .withAuthenticationCodeSecond(Totp.code(device.getBase32StringSeed(), now))));
        assertEquals(
                1,
                client.listUserMfaDevices(new ListUserMfaDevicesRequest())
                        .getVirtualMfaDevices()
                        .size());
        assertEquals(
                device.getSerialNumber(),
                client.showUserMfaDevice(new ShowUserMfaDeviceRequest().withUserId(user))
                        .getVirtualMfaDevice()
                        .getSerialNumber());
        String code = Totp.code(device.getBase32StringSeed(), now.plusSeconds(30));
        assertEquals(
                List.of("password", "totp"),
                client.keystoneCreateUserTokenByPasswordAndMfa(new KeystoneCreateUserTokenByPasswordAndMfaRequest()
                                .withBody(new KeystoneCreateUserTokenByPasswordAndMfaRequestBody()
                                        .withAuth(new MfaAuth()
                                                .withIdentity(new MfaIdentity()
                                                        .withMethods(List.of(
                                                                MfaIdentity.MethodsEnum.PASSWORD,
                                                                MfaIdentity.MethodsEnum._TOTP))
                                                        .withPassword(new PwdPassword()
                                                                .withUser(new PwdPasswordUser()
                                                                        .withName("ann")
                                                                        .withPassword(PASSWORD)
                                                                        .withDomain(new PwdPasswordUserDomain()
                                                                                .withName(account.name()))))
                                                        .withTotp(new MfaTotp()
                                                                .withUser(new MfaTotpUser()
                                                                        .withId(user)
                                                                        .withPasscode(code)))))))
                        .getToken()
                        .getMethods());
        assertStatus(
                400,
                () -> client.deleteBindingDevice(new DeleteBindingDeviceRequest()
                        .withBody(new UnbindMfaDevice()
                                .withUserId(user)
                                .withSerialNumber(device.getSerialNumber())
                                .withAuthenticationCode(code))));
        client.deleteMfaDevice(
                new DeleteMfaDeviceRequest().withUserId(user).withSerialNumber(device.getSerialNumber()));
    }

    @Test
    void security_policies() {
        IamClient client = client();
        assertEquals(
                30,
                client.updateDomainLoginPolicy(new UpdateDomainLoginPolicyRequest()
                                .withDomainId(account.domain())
                                .withBody(new UpdateDomainLoginPolicyRequestBody()
                                        .withLoginPolicy(new LoginPolicyOption().withLockoutDuration(30))))
                        .getLoginPolicy()
                        .getLockoutDuration());
        assertEquals(
                30,
                client.showDomainLoginPolicy(new ShowDomainLoginPolicyRequest().withDomainId(account.domain()))
                        .getLoginPolicy()
                        .getLockoutDuration());
        client.updateDomainPasswordPolicy(new UpdateDomainPasswordPolicyRequest()
                .withDomainId(account.domain())
                .withBody(new UpdateDomainPasswordPolicyRequestBody()
                        .withPasswordPolicy(new PasswordPolicyOption().withMinimumPasswordLength(8))));
        assertEquals(
                8,
                client.showDomainPasswordPolicy(new ShowDomainPasswordPolicyRequest().withDomainId(account.domain()))
                        .getPasswordPolicy()
                        .getMinimumPasswordLength());
        client.updateDomainProtectPolicy(new UpdateDomainProtectPolicyRequest()
                .withDomainId(account.domain())
                .withBody(new UpdateDomainProtectPolicyRequestBody()
                        .withProtectPolicy(new ProtectPolicyOption().withOperationProtection(true))));
        assertEquals(
                true,
                client.showDomainProtectPolicy(new ShowDomainProtectPolicyRequest().withDomainId(account.domain()))
                        .getProtectPolicy()
                        .getOperationProtection());
    }

    @Test
    void services_and_endpoints() {
        IamClient client = client();
        String service = client.keystoneListServices(new KeystoneListServicesRequest())
                .getServices()
                .getFirst()
                .getId();
        assertEquals(
                "iam",
                client.keystoneShowService(new KeystoneShowServiceRequest().withServiceId(service))
                        .getService()
                        .getType());
        String endpoint = client.keystoneListEndpoints(new KeystoneListEndpointsRequest().withServiceId(service))
                .getEndpoints()
                .getFirst()
                .getId();
        assertEquals(
                service,
                client.keystoneShowEndpoint(new KeystoneShowEndpointRequest().withEndpointId(endpoint))
                        .getEndpoint()
                        .getServiceId());
        assertStatus(404, () -> client.keystoneShowService(new KeystoneShowServiceRequest().withServiceId("nothing")));
    }

    private String user(IamClient client) {
        return client.keystoneCreateUser(new KeystoneCreateUserRequest()
                        .withBody(new KeystoneCreateUserRequestBody()
                                .withUser(new KeystoneCreateUserOption()
                                        .withName("ann")
                                        .withPassword(PASSWORD))))
                .getUser()
                .getId();
    }

    private IamClient client() {
        return KeySdk.of(port, account.access(), account.secret()).client();
    }

    private static void assertStatus(int status, Executable call) {
        assertEquals(status, assertThrows(ClientRequestException.class, call).getHttpStatusCode());
    }
}
