package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.AGENCY;
import static io.postern.robustness.workload.Kind.DOMAIN;
import static io.postern.robustness.workload.Kind.GROUP;
import static io.postern.robustness.workload.Kind.TOKEN;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.delete;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.listOf;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.set;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.ArrayList;
import java.util.List;

/** Tokens, grants, an account's rules for its own people, and what iam-service tells everybody. */
final class AccessOperations {

    private static final String TOKENS = "iam /v3/auth/tokens";
    private static final String POLICY = "iam /v3.0/OS-SECURITYPOLICY/domains/{domain}/";
    private static final String SUBJECT = "X-Subject-Token";

    private static final List<Operation> TOKENS_AND_RULES = List.of(
            make("log in", 3, TOKEN, "POST " + TOKENS + "?nocatalog=true", SUBJECT, """
                            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"{name}",
                             "password":"Postern-{name}-1","domain":{"name":"{name}"}}}},
                             "scope":{"project":{"id":"{project}"}}}}""")
                    .by(As.NOBODY),
            read("validate a token", 4, TOKEN, "GET " + TOKENS).header(SUBJECT, "{id}"),
            delete("revoke a token", 2, TOKEN, "DELETE " + TOKENS).header(SUBJECT, "{id}"),
            trespass("validate another's token", 1, TOKEN, "GET " + TOKENS).header(SUBJECT, "{id}"),
            trespass("revoke another's token", 1, TOKEN, "DELETE " + TOKENS).header(SUBJECT, "{id}"),
            list("get a temporary key", 2, "POST iam /v3.0/OS-CREDENTIAL/securitytokens", """
                    {"auth":{"identity":{"methods":["token"]}}}"""),
            list("list assignments", 1, "GET iam /v3.0/OS-PERMISSION/role-assignments?domain_id={domain}"),
            list("explain", 1, "POST iam /v3.0/OS-POSTERN/explain", """
                    {"user_id":"{me}","action":"vpc:vpcs:list"}"""),
            set("change the rules for logins", 1, "PUT " + POLICY + "login-policy", """
                    {"login_policy":{"session_timeout":{60..90}}}"""),
            list("read the rules for logins", 1, "GET " + POLICY + "login-policy"),
            set("change the rules for passwords", 1, "PUT " + POLICY + "password-policy", """
                    {"password_policy":{"maximum_consecutive_identical_chars":{0..2}}}"""),
            list("read the rules for passwords", 1, "GET " + POLICY + "password-policy"),
            set("change what users may of their own", 1, "PUT " + POLICY + "protect-policy", """
                    {"protect_policy":{"operation_protection":false}}"""),
            list("read what users may of their own", 1, "GET " + POLICY + "protect-policy"),
            set("change one's own address", 1, "PUT iam /v3.0/OS-USER/users/{me}/info", """
                    {"user":{"email":"{word}@example.org"}}"""),
            make("open an account", 1, DOMAIN, "POST iam /operator/v1/accounts", "/account/domain_id", """
                            {"name":"{word}"}""")
                    .by(As.OPERATOR),
            list("list accounts", 1, "GET iam /operator/v1/accounts").by(As.OPERATOR),
            set("seal again", 1, "POST iam /operator/v1/secrets/reseal", null).by(As.OPERATOR),
            list("list domains", 1, "GET iam /v3/auth/domains"),
            list("list keys of signatures", 1, "GET iam /v3/OS-POSTERN/jwks"),
            list("read the catalog", 1, "GET iam /v3/auth/catalog"),
            list("list regions", 1, "GET iam /v3/regions"),
            list("read a region", 1, "GET iam /v3/regions/{project.name}"),
            list("list services", 1, "GET iam /v3/services"),
            list("list where services are", 1, "GET iam /v3/endpoints"),
            list("list versions", 1, "GET iam /"),
            list("read the version", 1, "GET iam /v3"));

    static final List<Operation> ALL = all();

    private AccessOperations() {}

    private static List<Operation> all() {
        List<Operation> all = new ArrayList<>(TOKENS_AND_RULES);
        all.addAll(grants("group", GROUP, "iam /v3/domains/{domain}/groups/{id}/roles", ""));
        all.addAll(grants("group in a project", GROUP, "iam /v3/projects/{project}/groups/{id}/roles", ""));
        all.addAll(grants(
                "group everywhere",
                GROUP,
                "iam /v3/OS-INHERIT/domains/{domain}/groups/{id}/roles",
                "/inherited_to_projects"));
        all.addAll(grants("agency", AGENCY, "iam /v3.0/OS-AGENCY/domains/{domain}/agencies/{id}/roles", ""));
        all.addAll(grants(
                "agency in a project", AGENCY, "iam /v3.0/OS-AGENCY/projects/{project}/agencies/{id}/roles", ""));
        all.addAll(grants(
                "agency everywhere",
                AGENCY,
                "iam /v3.0/OS-INHERIT/domains/{domain}/agencies/{id}/roles",
                "/inherited_to_projects"));
        return List.copyOf(all);
    }

    private static List<Operation> grants(String to, Kind kind, String roles, String where) {
        String role = roles + "/{policy}" + where;
        return List.of(
                change("grant to a " + to, 2, kind, "PUT " + role, null),
                listOf("look what is granted to a " + to, 1, kind, "HEAD " + role),
                listOf("list what is granted to a " + to, 1, kind, "GET " + roles + where),
                change("take from a " + to, 1, kind, "DELETE " + role, null),
                trespass("grant to another's " + to, 1, kind, "PUT " + role));
    }
}
