package io.postern.iam.mfa.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What happens to a device. Kept in this service's journal only. */
public sealed interface MfaDeviceEvent {

    /** @param sealedSeed what its codes are made from, encrypted and bound to the user's id */
    record MfaDeviceCreated(UserId user, DomainId domain, String name, String sealedSeed, Instant at)
            implements MfaDeviceEvent {}

    /** Two codes in a row were right: it proves something from now on. */
    record MfaDeviceBound(UserId user, long step, Instant at) implements MfaDeviceEvent {}

    /** A code was right, and is worth nothing any more. */
    record MfaCodeUsed(UserId user, long step, Instant at) implements MfaDeviceEvent {}

    record MfaDeviceUnbound(UserId user, Instant at) implements MfaDeviceEvent {}

    /** @param sealedSeed the same seed, encrypted anew */
    record MfaDeviceResealed(UserId user, String sealedSeed, Instant at) implements MfaDeviceEvent {}

    record MfaDeviceDeleted(UserId user, DomainId domain, Instant at) implements MfaDeviceEvent {}
}
