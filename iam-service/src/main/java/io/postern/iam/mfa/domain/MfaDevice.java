package io.postern.iam.mfa.domain;

import static io.postern.decider.Transition.in;

import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaCodeUsed;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceBound;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceCreated;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceDeleted;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceResealed;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceUnbound;

/** The virtual MFA device of a user: he has one, or none. */
public sealed interface MfaDevice {

    MfaDevice INITIAL = new None();

    record None() implements MfaDevice {}

    /** Made, but it proves nothing: nobody has shown codes of it, or they are not wanted any more. */
    record Enrolled(UserId user, DomainId domain, String name, String sealedSeed) implements MfaDevice {}

    /** @param lastStep the half minute of the last code that was accepted: a code is good once, and only forwards */
    record Bound(UserId user, DomainId domain, String name, String sealedSeed, long lastStep) implements MfaDevice {
        Bound used(MfaCodeUsed e) {
            return new Bound(user, domain, name, sealedSeed, e.step());
        }

        Enrolled unbound() {
            return new Enrolled(user, domain, name, sealedSeed);
        }
    }

    static MfaDevice evolve(MfaDevice state, MfaDeviceEvent event) {
        return switch (event) {
            case MfaDeviceCreated e ->
                switch (state) {
                    case None _, Enrolled _ -> new Enrolled(e.user(), e.domain(), e.name(), e.sealedSeed());
                    case Bound _ -> throw new IllegalStateException("%s has a device already".formatted(e.user()));
                };
            case MfaDeviceBound e -> {
                Enrolled device = in(Enrolled.class, state, e);
                yield new Bound(device.user(), device.domain(), device.name(), device.sealedSeed(), e.step());
            }
            case MfaCodeUsed e -> in(Bound.class, state, e).used(e);
            case MfaDeviceUnbound e -> in(Bound.class, state, e).unbound();
            case MfaDeviceResealed e ->
                switch (state) {
                    case Enrolled now -> new Enrolled(now.user(), now.domain(), now.name(), e.sealedSeed());
                    case Bound now -> new Bound(now.user(), now.domain(), now.name(), e.sealedSeed(), now.lastStep());
                    case None _ -> throw new IllegalStateException("%s has no device".formatted(e.user()));
                };
            case MfaDeviceDeleted _ -> new None();
        };
    }
}
