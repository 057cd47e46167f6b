package io.postern.iam.securitypolicy.domain;

import io.postern.iam.DomainId;
import java.time.Instant;

/** What happens to a security policy. Published and kept for ever: members may be added, never changed. */
public sealed interface SecurityPolicyEvent {

    /** @param id the account's */
    record LoginPolicyChanged(DomainId id, LoginPolicy policy, Instant at) implements SecurityPolicyEvent {}

    /** @param id the account's */
    record PasswordPolicyChanged(DomainId id, PasswordPolicy policy, Instant at) implements SecurityPolicyEvent {}

    /** @param id the account's */
    record ProtectPolicyChanged(DomainId id, ProtectPolicy policy, Instant at) implements SecurityPolicyEvent {}
}
