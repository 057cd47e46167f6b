package io.postern.iam.securitypolicy.api;

import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.api.Own;
import io.postern.iam.journal.Streams;
import io.postern.iam.securitypolicy.domain.LoginPolicy;
import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import io.postern.iam.securitypolicy.domain.ProtectPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeLoginPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangePasswordPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeProtectPolicy;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestPath;

/** What the caller's account asks of its users. Everybody may read it. */
@Path("/v3.0/OS-SECURITYPOLICY/domains/{domain_id}")
public class SecurityPolicyResource {

    private final Call call;
    private final Journal journal;

    SecurityPolicyResource(Call call, Journal journal) {
        this.call = call;
        this.journal = journal;
    }

    @GET
    @Path("/login-policy")
    @Authenticated
    public Uni<PolicyJson.LoginBody> login(@RestPath("domain_id") String id) {
        return now(id).map(policy -> PolicyJson.Login.of(policy.login()));
    }

    @PUT
    @Path("/login-policy")
    @Action("iam:securitypolicies:updateLoginPolicy")
    public Uni<PolicyJson.LoginBody> changeLogin(@RestPath("domain_id") String id, PolicyJson.LoginBody body) {
        PolicyJson.Login wanted = required("login_policy", body.loginPolicy());
        DomainId domain = Own.domain(call.caller(), id);
        UnaryOperator<LoginPolicy> change = checked(wanted::over, LoginPolicy.DEFAULT);
        return change(domain, new ChangeLoginPolicy(domain, change, call.at()))
                .map(policy -> PolicyJson.Login.of(policy.login()));
    }

    @GET
    @Path("/password-policy")
    @Authenticated
    public Uni<PolicyJson.PasswordBody> password(@RestPath("domain_id") String id) {
        return now(id).map(policy -> PolicyJson.Password.of(policy.password()));
    }

    @PUT
    @Path("/password-policy")
    @Action("iam:securitypolicies:updatePasswordPolicy")
    public Uni<PolicyJson.PasswordBody> changePassword(@RestPath("domain_id") String id, PolicyJson.PasswordBody body) {
        PolicyJson.Password wanted = required("password_policy", body.passwordPolicy());
        DomainId domain = Own.domain(call.caller(), id);
        UnaryOperator<PasswordPolicy> change = checked(wanted::over, PasswordPolicy.DEFAULT);
        return change(domain, new ChangePasswordPolicy(domain, change, call.at()))
                .map(policy -> PolicyJson.Password.of(policy.password()));
    }

    @GET
    @Path("/protect-policy")
    @Authenticated
    public Uni<PolicyJson.ProtectBody> protect(@RestPath("domain_id") String id) {
        return now(id).map(policy -> PolicyJson.Protect.of(policy.protect()));
    }

    @PUT
    @Path("/protect-policy")
    @Action("iam:securitypolicies:updateProtectPolicy")
    public Uni<PolicyJson.ProtectBody> changeProtect(@RestPath("domain_id") String id, PolicyJson.ProtectBody body) {
        PolicyJson.Protect wanted = required("protect_policy", body.protectPolicy());
        DomainId domain = Own.domain(call.caller(), id);
        UnaryOperator<ProtectPolicy> change = checked(wanted::over, ProtectPolicy.DEFAULT);
        return change(domain, new ChangeProtectPolicy(domain, change, call.at()))
                .map(policy -> PolicyJson.Protect.of(policy.protect()));
    }

    private Uni<SecurityPolicy> now(String id) {
        return journal.load(
                        Streams.SECURITY_POLICIES, Own.domain(call.caller(), id).value())
                .map(this::answering);
    }

    private Uni<SecurityPolicy> change(DomainId domain, SecurityPolicyCommand command) {
        return journal.execute(
                        call.origin(), new Order<>(Streams.SECURITY_POLICIES, domain.value(), domain.value(), command))
                .map(this::answering);
    }

    /** What nobody has changed has no version yet. */
    private SecurityPolicy answering(Stored<SecurityPolicy> stored) {
        return stored.exists() ? call.answering(stored) : stored.state();
    }

    /** Bounds are asked before anything is decided; they do not depend on what applies now. */
    private static <P> UnaryOperator<P> checked(UnaryOperator<P> change, P any) {
        Objects.requireNonNull(change.apply(any));
        return change;
    }
}
