package io.postern.iam.securitypolicy.domain;

import io.postern.iam.DomainId;
import java.time.Instant;

/** What is asked of a security policy. */
public sealed interface SecurityPolicyCommand {

    record ChangeLoginPolicy(DomainId id, LoginPolicy policy, Instant at) implements SecurityPolicyCommand {}

    record ChangePasswordPolicy(DomainId id, PasswordPolicy policy, Instant at) implements SecurityPolicyCommand {}

    record ChangeProtectPolicy(DomainId id, ProtectPolicy policy, Instant at) implements SecurityPolicyCommand {}
}
