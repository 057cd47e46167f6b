package io.postern.iam.mfa.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.mfa.domain.MfaDeviceCommand.BindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.CreateMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.DeleteMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UnbindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UseMfaCode;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaCodeUsed;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceBound;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceCreated;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceDeleted;
import io.postern.iam.mfa.domain.MfaDeviceEvent.MfaDeviceUnbound;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MfaDeviceTest {

    private static final DeciderSpec<MfaDevice, MfaDeviceCommand, MfaDeviceEvent> SPEC =
            DeciderSpec.of(new MfaDeviceDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UserId USER = new UserId("u");
    private static final DomainId DOMAIN = new DomainId("d");
    private static final CreateMfaDevice CREATE = new CreateMfaDevice(USER, DOMAIN, "phone", "sealed", NOON);
    private static final MfaDeviceCreated CREATED = new MfaDeviceCreated(USER, DOMAIN, "phone", "sealed", NOON);
    private static final MfaDeviceBound BOUND = new MfaDeviceBound(USER, 7, NOON);
    private static final MfaDeviceUnbound UNBOUND = new MfaDeviceUnbound(USER, NOON);
    private static final MfaDeviceDeleted DELETED = new MfaDeviceDeleted(USER, DOMAIN, NOON);

    @Test
    void a_device_is_made_bound_unbound_and_deleted() {
        SPEC.given().when(CREATE).then(CREATED);
        SPEC.given(CREATED).when(new BindMfaDevice(USER, 7, NOON)).then(BOUND);
        SPEC.given(CREATED, BOUND).when(new UnbindMfaDevice(USER, 8, NOON)).then(UNBOUND);
        SPEC.given(CREATED, BOUND, UNBOUND)
                .when(new DeleteMfaDevice(USER, DOMAIN, NOON))
                .then(DELETED);
    }

    @Test
    void a_code_is_good_once_and_none_before_it() {
        SPEC.given(CREATED, BOUND).when(new UseMfaCode(USER, 8, NOON)).then(new MfaCodeUsed(USER, 8, NOON));
        for (long old : new long[] {8, 7, 6}) {
            SPEC.given(CREATED, BOUND, new MfaCodeUsed(USER, 8, NOON))
                    .when(new UseMfaCode(USER, old, NOON))
                    .thenRefused(MfaDeviceRefusal.CODE_USED);
            SPEC.given(CREATED, BOUND, new MfaCodeUsed(USER, 8, NOON))
                    .when(new UnbindMfaDevice(USER, old, NOON))
                    .thenRefused(MfaDeviceRefusal.CODE_USED);
        }
        SPEC.given(CREATED, BOUND).when(new UseMfaCode(USER, 7, NOON)).thenRefused(MfaDeviceRefusal.CODE_USED);
    }

    @Test
    void only_a_bound_device_proves_something() {
        SPEC.given().when(new UseMfaCode(USER, 8, NOON)).thenRefused(MfaDeviceRefusal.NO_DEVICE);
        SPEC.given(CREATED).when(new UseMfaCode(USER, 8, NOON)).thenRefused(MfaDeviceRefusal.NOT_BOUND);
        SPEC.given(CREATED, BOUND, UNBOUND).when(new UseMfaCode(USER, 9, NOON)).thenRefused(MfaDeviceRefusal.NOT_BOUND);
    }

    @Test
    void one_that_nobody_bound_can_be_made_anew() {
        CreateMfaDevice again = new CreateMfaDevice(USER, DOMAIN, "phone", "other", NOON);
        SPEC.given(CREATED).when(again).then(new MfaDeviceCreated(USER, DOMAIN, "phone", "other", NOON));
        SPEC.given(CREATED).when(CREATE).thenNothing();
        SPEC.given(CREATED, BOUND).when(again).thenRefused(MfaDeviceRefusal.EXISTS);
        SPEC.given(CREATED, BOUND).when(new BindMfaDevice(USER, 9, NOON)).thenRefused(MfaDeviceRefusal.EXISTS);
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm<MfaDevice, MfaDeviceEvent> form = StoredForm.of(Streams.MFA_DEVICES);
        for (MfaDeviceEvent event : List.of(CREATED, BOUND, UNBOUND, DELETED, new MfaCodeUsed(USER, 8, NOON))) {
            form.holdsEvent(event);
        }
        form.holdsState(MfaDevice.INITIAL);
        form.holdsState(SPEC.given(CREATED).state());
        form.holdsState(SPEC.given(CREATED, BOUND).state());
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(new MfaDeviceDecider(), (dice, _) -> switch (dice.nextInt(6)) {
            case 0 -> CREATE;
            case 1 -> new BindMfaDevice(USER, dice.nextLong(20), NOON);
            case 2 -> new UnbindMfaDevice(USER, dice.nextLong(20), NOON);
            case 3 -> new DeleteMfaDevice(USER, DOMAIN, NOON);
            default -> new UseMfaCode(USER, dice.nextLong(20), NOON);
        });
    }
}
