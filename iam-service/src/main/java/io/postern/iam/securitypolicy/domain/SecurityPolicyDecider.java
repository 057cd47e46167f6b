package io.postern.iam.securitypolicy.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeLoginPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangePasswordPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeProtectPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.LoginPolicyChanged;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.PasswordPolicyChanged;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.ProtectPolicyChanged;

/** A security policy can always be changed; what it may be is asked before. */
public final class SecurityPolicyDecider
        implements Decider<SecurityPolicy, SecurityPolicyCommand, SecurityPolicyEvent> {

    @Override
    public SecurityPolicy initial() {
        return SecurityPolicy.INITIAL;
    }

    @Override
    public SecurityPolicy evolve(SecurityPolicy state, SecurityPolicyEvent event) {
        return SecurityPolicy.evolve(state, event);
    }

    @Override
    public Decision<SecurityPolicyEvent> decide(SecurityPolicy state, SecurityPolicyCommand command) {
        return switch (command) {
            case ChangeLoginPolicy c -> {
                LoginPolicy policy = c.change().apply(state.login());
                yield policy.equals(state.login()) ? nothing() : emit(new LoginPolicyChanged(c.id(), policy, c.at()));
            }
            case ChangePasswordPolicy c -> {
                PasswordPolicy policy = c.change().apply(state.password());
                yield policy.equals(state.password())
                        ? nothing()
                        : emit(new PasswordPolicyChanged(c.id(), policy, c.at()));
            }
            case ChangeProtectPolicy c -> {
                ProtectPolicy policy = c.change().apply(state.protect());
                yield policy.equals(state.protect())
                        ? nothing()
                        : emit(new ProtectPolicyChanged(c.id(), policy, c.at()));
            }
        };
    }
}
