package io.postern.iam.securitypolicy.domain;

import io.postern.iam.DomainId;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What is asked of a security policy: what becomes of a part of it, as it is when the command is decided. */
public sealed interface SecurityPolicyCommand {

    record ChangeLoginPolicy(DomainId id, UnaryOperator<LoginPolicy> change, Instant at)
            implements SecurityPolicyCommand {}

    record ChangePasswordPolicy(DomainId id, UnaryOperator<PasswordPolicy> change, Instant at)
            implements SecurityPolicyCommand {}

    record ChangeProtectPolicy(DomainId id, UnaryOperator<ProtectPolicy> change, Instant at)
            implements SecurityPolicyCommand {}
}
