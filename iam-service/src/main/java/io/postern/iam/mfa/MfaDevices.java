package io.postern.iam.mfa;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.lockout.Lockouts;
import io.postern.iam.mfa.domain.MfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand;
import io.postern.iam.mfa.domain.MfaDeviceCommand.BindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.CreateMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.DeleteMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UnbindMfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.UseMfaCode;
import io.postern.iam.mfa.domain.MfaDeviceRefusal;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.user.domain.User;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes devices, and checks what they show. */
@ApplicationScoped
public class MfaDevices {

    private final Journal journal;
    private final CredentialCipher cipher;
    private final Lockouts lockouts;
    private final SecurityPolicies policies;

    MfaDevices(Journal journal, CredentialCipher cipher, Lockouts lockouts, SecurityPolicies policies) {
        this.journal = journal;
        this.lockouts = lockouts;
        this.policies = policies;
        this.cipher = cipher;
    }

    /** @return the seed in base32, for the only time; fails with CommandRefused when he has a device in use */
    public Uni<String> enrol(User.Active user, String name, Origin origin, Instant at) {
        String seed = Totp.newSeed();
        String sealedSeed = cipher.seal(context(user.id()), seed);
        return execute(user, new CreateMfaDevice(user.id(), user.domain(), name, sealedSeed, at), origin)
                .replaceWith(seed);
    }

    /** @return fails with {@link ApiError} 400 when the codes are wrong */
    public Uni<Void> bind(User.Active user, String first, String second, Origin origin, Instant at) {
        return checked(
                user,
                seed -> Totp.steps(seed, first, second, at),
                step -> new BindMfaDevice(user.id(), step, at),
                origin,
                at);
    }

    /** @return fails with {@link ApiError} 400 when the code is wrong, with CommandRefused when it has been used */
    public Uni<Void> unbind(User.Active user, String code, Origin origin, Instant at) {
        return checked(
                user, seed -> Totp.step(seed, code, at), step -> new UnbindMfaDevice(user.id(), step, at), origin, at);
    }

    public Uni<Void> delete(UserId user, DomainId domain, Origin origin, Instant at) {
        return journal.execute(
                        origin,
                        new Order<>(
                                Streams.MFA_DEVICES,
                                user.value(),
                                domain.value(),
                                new DeleteMfaDevice(user, domain, at)))
                .replaceWithVoid();
    }

    /** Whether the user has a device that is in use. */
    public Uni<Boolean> isBound(UserId user) {
        return get(user).map(stored -> stored.state() instanceof MfaDevice.Bound);
    }

    public Uni<Stored<MfaDevice>> get(UserId user) {
        return journal.load(Streams.MFA_DEVICES, user.value());
    }

    /** Accepts a code, once. @return whether it was accepted */
    public Uni<Boolean> accepts(User.Active user, String code, Origin origin, Instant at) {
        return get(user.id()).chain(stored -> {
            if (!(stored.state() instanceof MfaDevice.Bound device)) {
                return Uni.createFrom().item(false);
            }
            OptionalLong step = Totp.step(seed(user.id(), device.sealedSeed()), code, at);
            return step.isEmpty()
                    ? Uni.createFrom().item(false)
                    : execute(user, new UseMfaCode(user.id(), step.getAsLong(), at), origin)
                            .replaceWith(true)
                            .onFailure(CommandRefused.class)
                            .recoverWithItem(false);
        });
    }

    private Uni<Void> checked(
            User.Active user,
            Function<String, OptionalLong> check,
            Function<Long, MfaDeviceCommand> command,
            Origin origin,
            Instant at) {
        return get(user.id())
                .map(stored -> check.apply(seed(user.id(), stored.state())))
                .chain(step -> lockouts.of(user.id()).map(lockout -> lockout.locked(at) ? OptionalLong.empty() : step))
                .chain(step -> step.isPresent()
                        ? execute(user, command.apply(step.getAsLong()), origin)
                        : counted(user, origin, at));
    }

    /** Six digits can be guessed by whoever may try long enough. */
    private Uni<Void> counted(User.Active user, Origin origin, Instant at) {
        return policies.of(user.domain())
                .chain(policy -> lockouts.failed(user, policy.login(), origin, at))
                .chain(() -> Uni.createFrom().failure(MfaDevices::wrongCode));
    }

    private String seed(UserId user, MfaDevice device) {
        return switch (device) {
            case MfaDevice.Enrolled enrolled -> seed(user, enrolled.sealedSeed());
            case MfaDevice.Bound bound -> seed(user, bound.sealedSeed());
            case MfaDevice.None _ ->
                throw new CommandRefused(
                        new Refusal(MfaDeviceRefusal.NO_DEVICE, "Could not find a device of the user"));
        };
    }

    private String seed(UserId user, String sealedSeed) {
        return cipher.open(context(user), sealedSeed);
    }

    private Uni<Void> execute(User.Active user, MfaDeviceCommand command, Origin origin) {
        // a code is good once, whatever the request says of coming again
        return journal.execute(
                        Origin.request(origin.actor(), origin.requestId()),
                        new Order<>(
                                Streams.MFA_DEVICES,
                                user.id().value(),
                                user.domain().value(),
                                command))
                .replaceWithVoid();
    }

    /** What the seed is bound to. */
    public static String context(UserId user) {
        return "mfa:" + user;
    }

    private static ApiError wrongCode() {
        return new ApiError(400, "IAM.0073", "The verification code is wrong");
    }
}
