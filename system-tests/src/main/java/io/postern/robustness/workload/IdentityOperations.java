package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.AGENCY;
import static io.postern.robustness.workload.Kind.DEVICE;
import static io.postern.robustness.workload.Kind.GROUP;
import static io.postern.robustness.workload.Kind.KEY;
import static io.postern.robustness.workload.Kind.POLICY;
import static io.postern.robustness.workload.Kind.PROJECT;
import static io.postern.robustness.workload.Kind.USER;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.delete;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.listAll;
import static io.postern.robustness.workload.Operation.listOf;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.List;

/** Users, groups, policies, agencies, projects and keys: what an account owns in iam-service. */
final class IdentityOperations {

    private static final String USERS = "iam /v3/users";
    private static final String RICH_USERS = "iam /v3.0/OS-USER/users";
    private static final String GROUPS = "iam /v3/groups";
    private static final String POLICIES = "iam /v3.0/OS-ROLE/roles";
    private static final String AGENCIES = "iam /v3.0/OS-AGENCY/agencies";
    private static final String PROJECTS = "iam /v3/projects";
    private static final String KEYS = "iam /v3.0/OS-CREDENTIAL/credentials";
    private static final String DEVICES = "iam /v3.0/OS-MFA";

    static final List<Operation> ALL = List.of(
            make("create user", 4, USER, "POST " + USERS, "/user/id", """
                    {"user":{"name":"{word}","password":"Postern-{word2}-1"}}"""),
            make("create user with an address", 1, USER, "POST " + RICH_USERS, "/user/id", """
                    {"user":{"name":"{word}","email":"{word}@example.org"}}"""),
            change("rename user", 2, USER, "PATCH " + USERS + "/{id}", """
                    {"user":{"name":"{word}"}}"""),
            change("change a user's address", 1, USER, "PUT " + RICH_USERS + "/{id}", """
                    {"user":{"email":"{word}@example.org"}}"""),
            change("let a user in or not", 1, USER, "PATCH " + USERS + "/{id}", """
                    {"user":{"enabled":{flag}}}"""),
            read("read user", 4, USER, "GET " + USERS + "/{id}"),
            read("read all of a user", 1, USER, "GET " + RICH_USERS + "/{id}"),
            listAll("list users", 1, USER, "GET " + USERS),
            listOf("list groups of a user", 1, USER, "GET " + USERS + "/{id}/groups"),
            listOf("list projects of a user", 1, USER, "GET " + USERS + "/{id}/projects"),
            change("protect a user's login", 1, USER, "PUT " + RICH_USERS + "/{id}/login-protect", """
                    {"login_protect":{"enabled":{flag},"verification_method":"vmfa"}}"""),
            listOf("read a user's login protection", 1, USER, "GET " + RICH_USERS + "/{id}/login-protect"),
            list("list login protections", 1, "GET iam /v3.0/OS-USER/login-protects"),
            delete("delete user", 2, USER, "DELETE " + USERS + "/{id}"),
            delete("erase user", 1, USER, "POST iam /operator/v1/users/{id}/erase")
                    .by(As.OPERATOR),
            trespass("read another's user", 1, USER, "GET " + USERS + "/{id}"),
            trespass("rename another's user", 1, USER, "PATCH " + USERS + "/{id}", """
                    {"user":{"name":"{word}"}}"""),
            trespass("delete another's user", 1, USER, "DELETE " + USERS + "/{id}"),
            trespass("list another's users", 1, USER, "GET " + USERS + "?domain_id={owner.domain}"),
            make("create group", 3, GROUP, "POST " + GROUPS, "/group/id", """
                    {"group":{"name":"{word}"}}"""),
            change("rename group", 1, GROUP, "PATCH " + GROUPS + "/{id}", """
                    {"group":{"name":"{word}"}}"""),
            read("read group", 2, GROUP, "GET " + GROUPS + "/{id}"),
            listAll("list groups", 1, GROUP, "GET " + GROUPS),
            change("add a member", 4, GROUP, "PUT " + GROUPS + "/{id}/users/{user}", null),
            listOf("look for a member", 1, GROUP, "HEAD " + GROUPS + "/{id}/users/{user}"),
            listOf("list members", 1, GROUP, "GET " + GROUPS + "/{id}/users"),
            change("remove a member", 2, GROUP, "DELETE " + GROUPS + "/{id}/users/{user}", null),
            delete("delete group", 1, GROUP, "DELETE " + GROUPS + "/{id}"),
            trespass("read another's group", 1, GROUP, "GET " + GROUPS + "/{id}"),
            trespass("join another's group", 1, GROUP, "PUT " + GROUPS + "/{id}/users/{user}"),
            trespass("take in another's user", 1, USER, "PUT " + GROUPS + "/{group}/users/{id}"),
            trespass("delete another's group", 1, GROUP, "DELETE " + GROUPS + "/{id}"),
            make("create policy", 2, POLICY, "POST " + POLICIES, "/role/id", """
                    {"role":{"display_name":"{word}","type":"AX","description":"","policy":{"Version":"1.1",
                     "Statement":[{"Effect":"Allow","Action":["vpc:vpcs:list"]}]}}}"""),
            change("change policy", 1, POLICY, "PATCH " + POLICIES + "/{id}", """
                    {"role":{"display_name":"{word}","type":"AX","description":"","policy":{"Version":"1.1",
                     "Statement":[{"Effect":"Allow","Action":["vpc:subnets:list"]}]}}}"""),
            read("read policy", 1, POLICY, "GET " + POLICIES + "/{id}"),
            read("read role", 1, POLICY, "GET iam /v3/roles/{id}"),
            list("list policies", 1, "GET " + POLICIES),
            list("list roles", 1, "GET iam /v3/roles"),
            delete("delete policy", 1, POLICY, "DELETE " + POLICIES + "/{id}"),
            trespass("read another's policy", 1, POLICY, "GET " + POLICIES + "/{id}"),
            trespass("delete another's policy", 1, POLICY, "DELETE " + POLICIES + "/{id}"),
            make("create agency", 2, AGENCY, "POST " + AGENCIES, "/agency/id", """
                    {"agency":{"name":"{word}","domain_id":"{domain}","trust_domain_id":"{other.domain}",
                     "duration":"FOREVER"}}"""),
            change("change agency", 1, AGENCY, "PUT " + AGENCIES + "/{id}", """
                    {"agency":{"description":"{word}"}}"""),
            read("read agency", 1, AGENCY, "GET " + AGENCIES + "/{id}"),
            listAll("list agencies", 1, AGENCY, "GET " + AGENCIES + "?domain_id={domain}"),
            delete("delete agency", 1, AGENCY, "DELETE " + AGENCIES + "/{id}"),
            trespass("change another's agency", 1, AGENCY, "PUT " + AGENCIES + "/{id}", """
                    {"agency":{"trust_domain_id":"{domain}"}}"""),
            make("create project", 2, PROJECT, "POST " + PROJECTS, "/project/id", """
                    {"project":{"name":"{project.name}_{word}","parent_id":"{project}"}}"""),
            change("rename project", 1, PROJECT, "PATCH " + PROJECTS + "/{id}", """
                    {"project":{"name":"{project.name}_{word}"}}"""),
            change("suspend project", 1, PROJECT, "PUT iam /v3-ext/projects/{id}", """
                    {"project":{"status":"suspended"}}"""),
            change("resume project", 1, PROJECT, "PUT iam /v3-ext/projects/{id}", """
                    {"project":{"status":"normal"}}"""),
            read("read project", 1, PROJECT, "GET " + PROJECTS + "/{id}"),
            read("read project's status", 1, PROJECT, "GET iam /v3-ext/projects/{id}"),
            listOf("read project's quotas", 1, PROJECT, "GET iam /v3.0/OS-QUOTA/projects/{id}"),
            listAll("list projects", 1, PROJECT, "GET " + PROJECTS),
            list("list projects to enter", 1, "GET iam /v3/auth/projects"),
            delete("delete project", 1, PROJECT, "DELETE " + PROJECTS + "/{id}"),
            trespass("read another's project", 1, PROJECT, "GET " + PROJECTS + "/{id}"),
            trespass("suspend another's project", 1, PROJECT, "PUT iam /v3-ext/projects/{id}", """
                    {"project":{"status":"suspended"}}"""),
            make("create access key", 3, KEY, "POST " + KEYS, "/credential/access", """
                            {"credential":{"user_id":"{user}","description":"{word}"}}""")
                    .in("user"),
            change("change access key", 1, KEY, "PUT " + KEYS + "/{id}", """
                    {"credential":{"description":"{word}"}}"""),
            read("read access key", 2, KEY, "GET " + KEYS + "/{id}"),
            list("list access keys", 1, "GET " + KEYS + "?user_id={user}"),
            delete("delete access key", 2, KEY, "DELETE " + KEYS + "/{id}"),
            trespass("read another's access key", 1, KEY, "GET " + KEYS + "/{id}"),
            trespass("delete another's access key", 1, KEY, "DELETE " + KEYS + "/{id}"),
            make(
                            "enrol a device",
                            1,
                            DEVICE,
                            "POST " + DEVICES + "/virtual-mfa-devices",
                            "/virtual_mfa_device/serial_number",
                            """
                            {"virtual_mfa_device":{"name":"{word}","user_id":"{user}"}}""")
                    .in("user"),
            listOf("read a user's device", 1, DEVICE, "GET " + DEVICES + "/users/{within}/virtual-mfa-device"),
            list("list devices", 1, "GET " + DEVICES + "/virtual-mfa-devices"),
            delete(
                    "delete a device",
                    1,
                    DEVICE,
                    "DELETE " + DEVICES + "/virtual-mfa-devices?user_id={within}&serial_number={id}"),
            list("read quotas of the account", 1, "GET iam /v3.0/OS-QUOTA/domains/{domain}"));

    private IdentityOperations() {}
}
