package io.postern.iam.securitypolicy.domain;

import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.LoginPolicyChanged;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.PasswordPolicyChanged;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.ProtectPolicyChanged;

/** The security policy of an account: all of it from the start, as most never change it. */
public record SecurityPolicy(LoginPolicy login, PasswordPolicy password, ProtectPolicy protect) {

    public static final SecurityPolicy INITIAL =
            new SecurityPolicy(LoginPolicy.DEFAULT, PasswordPolicy.DEFAULT, ProtectPolicy.DEFAULT);

    static SecurityPolicy evolve(SecurityPolicy state, SecurityPolicyEvent event) {
        return switch (event) {
            case LoginPolicyChanged e -> new SecurityPolicy(e.policy(), state.password(), state.protect());
            case PasswordPolicyChanged e -> new SecurityPolicy(state.login(), e.policy(), state.protect());
            case ProtectPolicyChanged e -> new SecurityPolicy(state.login(), state.password(), e.policy());
        };
    }
}
