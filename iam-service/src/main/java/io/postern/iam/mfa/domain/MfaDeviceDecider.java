package io.postern.iam.mfa.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.mfa.domain.MfaDevice.Bound;
import io.postern.iam.mfa.domain.MfaDevice.Enrolled;
import io.postern.iam.mfa.domain.MfaDevice.None;
import io.postern.iam.mfa.domain.MfaDeviceCommand.BindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.CreateMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.DeleteMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.ResealMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UnbindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UseMfaCode;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaCodeUsed;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceBound;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceCreated;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceDeleted;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceResealed;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceUnbound;

/** The rules of a device. */
public final class MfaDeviceDecider implements Decider<MfaDevice, MfaDeviceCommand, MfaDeviceEvent> {

    @Override
    public MfaDevice initial() {
        return MfaDevice.INITIAL;
    }

    @Override
    public MfaDevice evolve(MfaDevice state, MfaDeviceEvent event) {
        return MfaDevice.evolve(state, event);
    }

    @Override
    public Decision<MfaDeviceEvent> decide(MfaDevice state, MfaDeviceCommand command) {
        return switch (command) {
            case CreateMfaDevice c -> create(state, c);
            case BindMfaDevice c -> bind(state, c);
            case UseMfaCode c -> use(state, c);
            case UnbindMfaDevice c -> unbind(state, c);
            case ResealMfaDevice c -> reseal(state, c);
            case DeleteMfaDevice c -> delete(state, c);
        };
    }

    /** One that nobody has bound may be made anew: its seed was shown once, and may be lost. */
    private static Decision<MfaDeviceEvent> create(MfaDevice state, CreateMfaDevice c) {
        return switch (state) {
            case Enrolled now when now.sealedSeed().equals(c.sealedSeed()) -> nothing();
            case None _, Enrolled _ ->
                emit(new MfaDeviceCreated(c.user(), c.domain(), c.name(), c.sealedSeed(), c.at()));
            case Bound _ -> refuse(MfaDeviceRefusal.EXISTS, "Expected to make a device, but the user has one");
        };
    }

    private static Decision<MfaDeviceEvent> bind(MfaDevice state, BindMfaDevice c) {
        return switch (state) {
            case Enrolled _ -> emit(new MfaDeviceBound(c.user(), c.step(), c.at()));
            case Bound now when now.lastStep() == c.step() -> nothing();
            case Bound _ -> refuse(MfaDeviceRefusal.EXISTS, "Expected to bind the device, but it is bound");
            case None _ -> none();
        };
    }

    private static Decision<MfaDeviceEvent> use(MfaDevice state, UseMfaCode c) {
        return switch (state) {
            case Bound now when c.step() > now.lastStep() -> emit(new MfaCodeUsed(c.user(), c.step(), c.at()));
            case Bound _ -> used();
            case Enrolled _ -> refuse(MfaDeviceRefusal.NOT_BOUND, "Expected a code, but the device is not bound");
            case None _ -> none();
        };
    }

    private static Decision<MfaDeviceEvent> unbind(MfaDevice state, UnbindMfaDevice c) {
        return switch (state) {
            case Bound now when c.step() > now.lastStep() -> emit(new MfaDeviceUnbound(c.user(), c.at()));
            case Bound _ -> used();
            case Enrolled _ -> nothing();
            case None _ -> none();
        };
    }

    private static Decision<MfaDeviceEvent> reseal(MfaDevice state, ResealMfaDevice c) {
        return switch (state) {
            case Enrolled now when now.sealedSeed().equals(c.sealedSeed()) -> nothing();
            case Bound now when now.sealedSeed().equals(c.sealedSeed()) -> nothing();
            case Enrolled _, Bound _ -> emit(new MfaDeviceResealed(c.user(), c.sealedSeed(), c.at()));
            case None _ -> nothing();
        };
    }

    private static Decision<MfaDeviceEvent> delete(MfaDevice state, DeleteMfaDevice c) {
        return switch (state) {
            case Enrolled _, Bound _ -> emit(new MfaDeviceDeleted(c.user(), c.domain(), c.at()));
            case None _ -> nothing();
        };
    }

    private static Decision<MfaDeviceEvent> used() {
        return refuse(MfaDeviceRefusal.CODE_USED, "Expected a new code, but this one has been used");
    }

    private static Decision<MfaDeviceEvent> none() {
        return refuse(MfaDeviceRefusal.NO_DEVICE, "Could not find a device of the user");
    }
}
