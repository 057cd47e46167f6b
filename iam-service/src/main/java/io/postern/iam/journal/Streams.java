package io.postern.iam.journal;

import io.postern.cloudapi.quota.CountedView;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand;
import io.postern.iam.accesskey.domain.AccessKeyDecider;
import io.postern.iam.accesskey.domain.AccessKeyEvent;
import io.postern.iam.accesskey.domain.AccessKeyRefusal;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.domain.DomainCommand;
import io.postern.iam.account.domain.DomainDecider;
import io.postern.iam.account.domain.DomainEvent;
import io.postern.iam.account.domain.DomainRefusal;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.agency.domain.AgencyCommand;
import io.postern.iam.agency.domain.AgencyDecider;
import io.postern.iam.agency.domain.AgencyEvent;
import io.postern.iam.agency.domain.AgencyRefusal;
import io.postern.iam.grant.domain.Grant;
import io.postern.iam.grant.domain.GrantCommand;
import io.postern.iam.grant.domain.GrantDecider;
import io.postern.iam.grant.domain.GrantEvent;
import io.postern.iam.grant.domain.GrantRefusal;
import io.postern.iam.group.domain.Group;
import io.postern.iam.group.domain.GroupCommand;
import io.postern.iam.group.domain.GroupDecider;
import io.postern.iam.group.domain.GroupEvent;
import io.postern.iam.group.domain.GroupRefusal;
import io.postern.iam.lockout.domain.Lockout;
import io.postern.iam.lockout.domain.LockoutCommand;
import io.postern.iam.lockout.domain.LockoutDecider;
import io.postern.iam.lockout.domain.LockoutEvent;
import io.postern.iam.membership.domain.Membership;
import io.postern.iam.membership.domain.MembershipCommand;
import io.postern.iam.membership.domain.MembershipDecider;
import io.postern.iam.membership.domain.MembershipEvent;
import io.postern.iam.membership.domain.MembershipRefusal;
import io.postern.iam.mfa.domain.MfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand;
import io.postern.iam.mfa.domain.MfaDeviceDecider;
import io.postern.iam.mfa.domain.MfaDeviceEvent;
import io.postern.iam.password.domain.Password;
import io.postern.iam.password.domain.PasswordCommand;
import io.postern.iam.password.domain.PasswordDecider;
import io.postern.iam.password.domain.PasswordEvent;
import io.postern.iam.personal.domain.PersonalKey;
import io.postern.iam.personal.domain.PersonalKeyCommand;
import io.postern.iam.personal.domain.PersonalKeyDecider;
import io.postern.iam.personal.domain.PersonalKeyEvent;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.domain.PolicyCommand;
import io.postern.iam.policy.domain.PolicyDecider;
import io.postern.iam.policy.domain.PolicyEvent;
import io.postern.iam.policy.domain.PolicyRefusal;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand;
import io.postern.iam.project.domain.ProjectDecider;
import io.postern.iam.project.domain.ProjectEvent;
import io.postern.iam.project.domain.ProjectRefusal;
import io.postern.iam.securitypolicy.domain.SecurityPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand;
import io.postern.iam.securitypolicy.domain.SecurityPolicyDecider;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent;
import io.postern.iam.signingkey.domain.SigningKey;
import io.postern.iam.signingkey.domain.SigningKeyCommand;
import io.postern.iam.signingkey.domain.SigningKeyDecider;
import io.postern.iam.signingkey.domain.SigningKeyEvent;
import io.postern.iam.signingkey.domain.VerificationKey;
import io.postern.iam.signingkey.domain.VerificationKeyCommand;
import io.postern.iam.signingkey.domain.VerificationKeyDecider;
import io.postern.iam.signingkey.domain.VerificationKeyEvent;
import io.postern.iam.token.domain.Revocation;
import io.postern.iam.token.domain.RevocationCommand;
import io.postern.iam.token.domain.RevocationDecider;
import io.postern.iam.token.domain.RevocationEvent;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand;
import io.postern.iam.user.domain.UserDecider;
import io.postern.iam.user.domain.UserEvent;
import io.postern.iam.user.domain.UserRefusal;
import io.postern.journal.Aggregate;
import io.postern.journal.Aggregate.Audience;
import io.postern.journal.Catalogue;
import io.postern.journal.TypeNames;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What of this service is in the journal. The names here are stored for ever: classes may be renamed, names may not.
 */
public final class Streams {

    /** Tenant of every stream is the domain's id. */
    public static final Aggregate<Domain, DomainCommand, DomainEvent> DOMAINS = Aggregate.of(
                    "domain",
                    "domain_view",
                    new DomainDecider(),
                    TypeNames.of(DomainEvent.class).name("DomainCreated", DomainEvent.DomainCreated.class),
                    TypeNames.of(Domain.class)
                            .name("none", Domain.NotCreated.class)
                            .name("active", Domain.Active.class))
            .constraint("domain_name", DomainRefusal.NAME_TAKEN, "Expected to create a domain, but its name is taken");

    public static final Aggregate<Project, ProjectCommand, ProjectEvent> PROJECTS = Aggregate.of(
                    "project",
                    "project_view",
                    new ProjectDecider(),
                    TypeNames.of(ProjectEvent.class)
                            .name("ProjectRequested", ProjectEvent.ProjectRequested.class)
                            .name("ProjectWithdrawn", ProjectEvent.ProjectWithdrawn.class)
                            .name("ProjectCreated", ProjectEvent.ProjectCreated.class)
                            .name("ProjectUpdated", ProjectEvent.ProjectUpdated.class)
                            .name("ProjectDeleted", ProjectEvent.ProjectDeleted.class),
                    TypeNames.of(Project.class)
                            .name("none", Project.Never.class)
                            .name("requested", Project.Requested.class)
                            .name("withdrawn", Project.Withdrawn.class)
                            .name("active", Project.Active.class)
                            .name("deleted", Project.Deleted.class))
            .constraint(
                    "project_name", ProjectRefusal.NAME_TAKEN, "Expected to create a project, but its name is taken")
            .constraint(
                    "project_domain",
                    ProjectRefusal.NO_DOMAIN,
                    "Expected to create a project, but there is no such domain");

    public static final Aggregate<User, UserCommand, UserEvent> USERS = Aggregate.of(
                    "user",
                    "user_view",
                    new UserDecider(),
                    TypeNames.of(UserEvent.class)
                            .name("UserCreated", UserEvent.UserCreated.class)
                            .name("UserRequested", UserEvent.UserRequested.class)
                            .name("UserWithdrawn", UserEvent.UserWithdrawn.class)
                            .name("UserAdded", UserEvent.UserAdded.class)
                            .name("UserUpdated", UserEvent.UserUpdated.class)
                            .name("UserTokensRevoked", UserEvent.UserTokensRevoked.class)
                            .name("UserLocked", UserEvent.UserLocked.class)
                            .name("UserDeleted", UserEvent.UserDeleted.class)
                            .name("UserErased", UserEvent.UserErased.class),
                    TypeNames.of(User.class)
                            .name("none", User.Never.class)
                            .name("requested", User.Requested.class)
                            .name("withdrawn", User.Withdrawn.class)
                            .name("active", User.Active.class)
                            .name("deleted", User.Deleted.class))
            .constraint("user_name", UserRefusal.NAME_TAKEN, "Expected to name a user, but the name is taken")
            .constraint("user_domain", UserRefusal.NO_DOMAIN, "Expected to create a user, but there is no such domain")
            .constraint("access_key_user", UserRefusal.BEING_GIVEN, "Expected a user without keys, but he has one")
            .constraint("membership_user", UserRefusal.BEING_GIVEN, "Expected a user in no group, but he is in one");

    public static final Aggregate<Group, GroupCommand, GroupEvent> GROUPS = Aggregate.of(
                    "group",
                    "group_view",
                    new GroupDecider(),
                    TypeNames.of(GroupEvent.class)
                            .name("GroupRequested", GroupEvent.GroupRequested.class)
                            .name("GroupWithdrawn", GroupEvent.GroupWithdrawn.class)
                            .name("GroupCreated", GroupEvent.GroupCreated.class)
                            .name("GroupUpdated", GroupEvent.GroupUpdated.class)
                            .name("GroupDeleted", GroupEvent.GroupDeleted.class),
                    TypeNames.of(Group.class)
                            .name("none", Group.Never.class)
                            .name("requested", Group.Requested.class)
                            .name("withdrawn", Group.Withdrawn.class)
                            .name("active", Group.Active.class)
                            .name("deleted", Group.Deleted.class))
            .constraint("group_name", GroupRefusal.NAME_TAKEN, "Expected to name a group, but the name is taken")
            .constraint(
                    "group_domain", GroupRefusal.NO_DOMAIN, "Expected to create a group, but there is no such domain")
            .constraint(
                    "membership_group", GroupRefusal.BEING_JOINED, "Expected a group without members, but it has one")
            .constraint("grant_group", GroupRefusal.BEING_GRANTED, "Expected a group that holds nothing, but it does");

    /** The id is made of the group's and the user's. */
    public static final Aggregate<Membership, MembershipCommand, MembershipEvent> MEMBERSHIPS = Aggregate.of(
                    "membership",
                    "membership_view",
                    new MembershipDecider(),
                    TypeNames.of(MembershipEvent.class)
                            .name("GroupMemberAdded", MembershipEvent.GroupMemberAdded.class)
                            .name("GroupMemberRemoved", MembershipEvent.GroupMemberRemoved.class),
                    TypeNames.of(Membership.class)
                            .name("none", Membership.Never.class)
                            .name("member", Membership.Member.class)
                            .name("left", Membership.Left.class))
            .constraint(
                    "membership_group",
                    MembershipRefusal.NO_GROUP,
                    "Expected to add a user, but there is no such group")
            .constraint(
                    "membership_user", MembershipRefusal.NO_USER, "Expected to add a user, but there is no such user");

    public static final Aggregate<Agency, AgencyCommand, AgencyEvent> AGENCIES = Aggregate.of(
                    "agency",
                    "agency_view",
                    new AgencyDecider(),
                    TypeNames.of(AgencyEvent.class)
                            .name("AgencyRequested", AgencyEvent.AgencyRequested.class)
                            .name("AgencyWithdrawn", AgencyEvent.AgencyWithdrawn.class)
                            .name("AgencyCreated", AgencyEvent.AgencyCreated.class)
                            .name("AgencyUpdated", AgencyEvent.AgencyUpdated.class)
                            .name("AgencyDeleted", AgencyEvent.AgencyDeleted.class),
                    TypeNames.of(Agency.class)
                            .name("none", Agency.Never.class)
                            .name("requested", Agency.Requested.class)
                            .name("withdrawn", Agency.Withdrawn.class)
                            .name("active", Agency.Active.class)
                            .name("deleted", Agency.Deleted.class))
            .constraint("agency_name", AgencyRefusal.NAME_TAKEN, "Expected to create an agency, but its name is taken")
            .constraint(
                    "agency_domain",
                    AgencyRefusal.NO_DOMAIN,
                    "Expected to create an agency, but there is no such domain")
            .constraint(
                    "grant_agency", AgencyRefusal.BEING_GRANTED, "Expected an agency that holds nothing, but it does");

    /** The id is the token's. */
    public static final Aggregate<Revocation, RevocationCommand, RevocationEvent> REVOCATIONS = Aggregate.of(
            "token",
            "token_view",
            new RevocationDecider(),
            TypeNames.of(RevocationEvent.class).name("TokenRevoked", RevocationEvent.TokenRevoked.class),
            TypeNames.of(Revocation.class)
                    .name("none", Revocation.None.class)
                    .name("revoked", Revocation.Revoked.class));

    /** The id is the user's. */
    public static final Aggregate<PersonalKey, PersonalKeyCommand, PersonalKeyEvent> PERSONAL_KEYS = Aggregate.of(
                    "personal-key",
                    "personal_key_view",
                    new PersonalKeyDecider(),
                    TypeNames.of(PersonalKeyEvent.class)
                            .name("PersonalKeyCreated", PersonalKeyEvent.PersonalKeyCreated.class)
                            .name("PersonalKeyResealed", PersonalKeyEvent.PersonalKeyResealed.class)
                            .name("PersonalKeyDeleted", PersonalKeyEvent.PersonalKeyDeleted.class),
                    TypeNames.of(PersonalKey.class)
                            .name("none", PersonalKey.NotCreated.class)
                            .name("active", PersonalKey.Active.class)
                            .name("deleted", PersonalKey.Deleted.class))
            .audience(Audience.RESTRICTED);

    /** The id is the domain's. */
    public static final Aggregate<SecurityPolicy, SecurityPolicyCommand, SecurityPolicyEvent> SECURITY_POLICIES =
            Aggregate.of(
                    "security-policy",
                    "security_policy_view",
                    new SecurityPolicyDecider(),
                    TypeNames.of(SecurityPolicyEvent.class)
                            .name("LoginPolicyChanged", SecurityPolicyEvent.LoginPolicyChanged.class)
                            .name("PasswordPolicyChanged", SecurityPolicyEvent.PasswordPolicyChanged.class)
                            .name("ProtectPolicyChanged", SecurityPolicyEvent.ProtectPolicyChanged.class),
                    TypeNames.of(SecurityPolicy.class).name("known", SecurityPolicy.class));

    /** The id is the user's. */
    public static final Aggregate<Lockout, LockoutCommand, LockoutEvent> LOCKOUTS = Aggregate.of(
                    "login",
                    "lockout_view",
                    new LockoutDecider(),
                    TypeNames.of(LockoutEvent.class)
                            .name("LoginFailed", LockoutEvent.LoginFailed.class)
                            .name("LoginLocked", LockoutEvent.LoginLocked.class)
                            .name("LoginUnlocked", LockoutEvent.LoginUnlocked.class)
                            .name("LoginSucceeded", LockoutEvent.LoginSucceeded.class),
                    TypeNames.of(Lockout.class).name("known", Lockout.class))
            .audience(Audience.PRIVATE);

    /** The id is the user's. */
    public static final Aggregate<MfaDevice, MfaDeviceCommand, MfaDeviceEvent> MFA_DEVICES = Aggregate.of(
                    "mfa-device",
                    "mfa_device_view",
                    new MfaDeviceDecider(),
                    TypeNames.of(MfaDeviceEvent.class)
                            .name("MfaDeviceCreated", MfaDeviceEvent.MfaDeviceCreated.class)
                            .name("MfaDeviceBound", MfaDeviceEvent.MfaDeviceBound.class)
                            .name("MfaCodeUsed", MfaDeviceEvent.MfaCodeUsed.class)
                            .name("MfaDeviceUnbound", MfaDeviceEvent.MfaDeviceUnbound.class)
                            .name("MfaDeviceResealed", MfaDeviceEvent.MfaDeviceResealed.class)
                            .name("MfaDeviceDeleted", MfaDeviceEvent.MfaDeviceDeleted.class),
                    TypeNames.of(MfaDevice.class)
                            .name("none", MfaDevice.None.class)
                            .name("enrolled", MfaDevice.Enrolled.class)
                            .name("bound", MfaDevice.Bound.class))
            .audience(Audience.PRIVATE);

    /** The id is the user's. */
    public static final Aggregate<Password, PasswordCommand, PasswordEvent> PASSWORDS = Aggregate.of(
                    "password",
                    "password_view",
                    new PasswordDecider(),
                    TypeNames.of(PasswordEvent.class)
                            .name("PasswordSet", PasswordEvent.PasswordSet.class)
                            .name("PasswordForgotten", PasswordEvent.PasswordForgotten.class),
                    TypeNames.of(Password.class)
                            .name("none", Password.None.class)
                            .name("known", Password.Known.class))
            .audience(Audience.PRIVATE);

    public static final Aggregate<AccessKey, AccessKeyCommand, AccessKeyEvent> ACCESS_KEYS = Aggregate.of(
                    "access-key",
                    "access_key_view",
                    new AccessKeyDecider(),
                    TypeNames.of(AccessKeyEvent.class)
                            .name("AccessKeyCreated", AccessKeyEvent.AccessKeyCreated.class)
                            .name("AccessKeyUpdated", AccessKeyEvent.AccessKeyUpdated.class)
                            .name("AccessKeyDeleted", AccessKeyEvent.AccessKeyDeleted.class),
                    TypeNames.of(AccessKey.class)
                            .name("none", AccessKey.NotCreated.class)
                            .name("active", AccessKey.Active.class)
                            .name("deleted", AccessKey.Deleted.class))
            .constraint(
                    "access_key_slot",
                    AccessKeyRefusal.TOO_MANY,
                    "Expected to create an access key, but the user has as many as he may")
            .constraint(
                    "access_key_user",
                    AccessKeyRefusal.NO_USER,
                    "Expected to create an access key, but there is no such user")
            .audience(Audience.RESTRICTED);

    public static final Aggregate<SigningKey, SigningKeyCommand, SigningKeyEvent> SIGNING_KEYS = Aggregate.of(
                    "signing-key",
                    "signing_key_view",
                    new SigningKeyDecider(),
                    TypeNames.of(SigningKeyEvent.class)
                            .name("SigningKeyCreated", SigningKeyEvent.SigningKeyCreated.class)
                            .name("SigningKeyResealed", SigningKeyEvent.SigningKeyResealed.class),
                    TypeNames.of(SigningKey.class)
                            .name("none", SigningKey.NotCreated.class)
                            .name("active", SigningKey.Active.class))
            .audience(Audience.PRIVATE);

    /** The id is the signing key's. */
    public static final Aggregate<VerificationKey, VerificationKeyCommand, VerificationKeyEvent> VERIFICATION_KEYS =
            Aggregate.of(
                    "verification-key",
                    "verification_key_view",
                    new VerificationKeyDecider(),
                    TypeNames.of(VerificationKeyEvent.class)
                            .name("SigningKeyPublished", VerificationKeyEvent.SigningKeyPublished.class),
                    TypeNames.of(VerificationKey.class)
                            .name("none", VerificationKey.NotCreated.class)
                            .name("active", VerificationKey.Active.class));

    /** Tenant is the domain whose it is; of those that come with the system, the operator's. */
    public static final Aggregate<Policy, PolicyCommand, PolicyEvent> POLICIES = Aggregate.of(
                    "policy",
                    "policy_view",
                    new PolicyDecider(),
                    TypeNames.of(PolicyEvent.class)
                            .name("PolicyRequested", PolicyEvent.PolicyRequested.class)
                            .name("PolicyWithdrawn", PolicyEvent.PolicyWithdrawn.class)
                            .name("PolicyCreated", PolicyEvent.PolicyCreated.class)
                            .name("PolicyUpdated", PolicyEvent.PolicyUpdated.class)
                            .name("PolicyDeleted", PolicyEvent.PolicyDeleted.class),
                    TypeNames.of(Policy.class)
                            .name("none", Policy.Never.class)
                            .name("requested", Policy.Requested.class)
                            .name("withdrawn", Policy.Withdrawn.class)
                            .name("live", Policy.Live.class)
                            .name("deleted", Policy.Deleted.class))
            .constraint("policy_name", PolicyRefusal.NAME_TAKEN, "Expected a new name, but another policy has it")
            .constraint("grant_policy", PolicyRefusal.IN_USE, "Expected a policy that nobody holds, but somebody does");

    public static final Aggregate<Grant, GrantCommand, GrantEvent> GRANTS = Aggregate.of(
                    "grant",
                    "grant_view",
                    new GrantDecider(),
                    TypeNames.of(GrantEvent.class)
                            .name("RoleGranted", GrantEvent.RoleGranted.class)
                            .name("RoleRevoked", GrantEvent.RoleRevoked.class),
                    TypeNames.of(Grant.class)
                            .name("none", Grant.NotGranted.class)
                            .name("granted", Grant.Granted.class)
                            .name("revoked", Grant.Revoked.class))
            .constraint("grant_policy", GrantRefusal.NO_POLICY, "Expected a policy, but it has just been deleted")
            .constraint("grant_group", GrantRefusal.NO_SUBJECT, "Expected a group, but it has just been deleted")
            .constraint("grant_agency", GrantRefusal.NO_SUBJECT, "Expected an agency, but it has just been deleted");

    private Streams() {}

    @Produces
    @Singleton
    static CountedView countedUsers() {
        return new CountedView("user", USERS.view(), "live");
    }

    @Produces
    @Singleton
    static CountedView countedGroups() {
        return new CountedView("group", GROUPS.view(), "live");
    }

    /** What comes with the system is nobody's. */
    @Produces
    @Singleton
    static CountedView countedPolicies() {
        return new CountedView("policy", POLICIES.view(), "live and domain_id <> ''");
    }

    @Produces
    @Singleton
    static CountedView countedAgencies() {
        return new CountedView("agency", AGENCIES.view(), "live");
    }

    @Produces
    @Singleton
    static CountedView countedProjects() {
        return new CountedView("project", PROJECTS.view(), "live");
    }

    @Produces
    @Singleton
    static Catalogue catalogue() {
        return new Catalogue(
                "iam",
                List.of(
                        DOMAINS,
                        PROJECTS,
                        USERS,
                        GROUPS,
                        MEMBERSHIPS,
                        AGENCIES,
                        REVOCATIONS,
                        PERSONAL_KEYS,
                        SECURITY_POLICIES,
                        LOCKOUTS,
                        MFA_DEVICES,
                        PASSWORDS,
                        ACCESS_KEYS,
                        SIGNING_KEYS,
                        VERIFICATION_KEYS,
                        POLICIES,
                        GRANTS));
    }
}
