package io.postern.iam.mfa.domain;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import java.time.Instant;

/** What is asked of a device. That a code is right has been checked before; its step says that it is not old. */
public sealed interface MfaDeviceCommand {

    /** @param sealedSeed what its codes are made from, encrypted and bound to the user's id */
    record CreateMfaDevice(UserId user, DomainId domain, String name, String sealedSeed, Instant at)
            implements MfaDeviceCommand {}

    /** @param step of the second of two codes in a row */
    record BindMfaDevice(UserId user, long step, Instant at) implements MfaDeviceCommand {}

    /** A login with a code. */
    record UseMfaCode(UserId user, long step, Instant at) implements MfaDeviceCommand {}

    /** @param step of the code that says so */
    record UnbindMfaDevice(UserId user, long step, Instant at) implements MfaDeviceCommand {}

    /** @param sealedSeed the same seed, encrypted anew */
    record ResealMfaDevice(UserId user, String sealedSeed, Instant at) implements MfaDeviceCommand {}

    record DeleteMfaDevice(UserId user, DomainId domain, Instant at) implements MfaDeviceCommand {}
}
