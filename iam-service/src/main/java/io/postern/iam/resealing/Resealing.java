package io.postern.iam.resealing;

import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.UpdateAccessKey;
import io.postern.iam.accesskey.projection.AccessKeys;
import io.postern.iam.journal.Streams;
import io.postern.iam.mfa.MfaDevices;
import io.postern.iam.mfa.domain.MfaDevice;
import io.postern.iam.mfa.domain.MfaDeviceCommand.ResealMfaDevice;
import io.postern.iam.mfa.projection.BoundDevices;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.personal.domain.PersonalKeyCommand.ResealPersonalKey;
import io.postern.iam.signingkey.SigningKeys;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Encrypts every secret anew that is not encrypted with the current key, and tells the services. When nothing is left
 * to do, the key before can be taken away. May be stopped and repeated at any time.
 */
@ApplicationScoped
public class Resealing {

    private static final int BATCH = 200;

    /** How many were encrypted anew. */
    public record Report(int accessKeys, int personalKeys, int mfaDevices, int signingKeys) {}

    private final Journal journal;
    private final CredentialCipher cipher;
    private final AccessKeys accessKeys;
    private final BoundDevices devices;
    private final PersonalKeys personalKeys;
    private final SigningKeys signingKeys;

    Resealing(
            Journal journal,
            CredentialCipher cipher,
            AccessKeys accessKeys,
            BoundDevices devices,
            PersonalKeys personalKeys,
            SigningKeys signingKeys) {
        this.journal = journal;
        this.cipher = cipher;
        this.accessKeys = accessKeys;
        this.devices = devices;
        this.personalKeys = personalKeys;
        this.signingKeys = signingKeys;
    }

    public Uni<Report> run(Origin origin, Instant at) {
        return accessKeys("", 0, origin, at).chain(keys -> personalKeys(0, origin, at)
                .chain(personal -> mfaDevices("", 0, origin, at).chain(mfa -> signingKeys
                        .reseal(origin, at)
                        .map(signing -> new Report(keys, personal, mfa, signing)))));
    }

    private Uni<Integer> accessKeys(String after, int done, Origin origin, Instant at) {
        return accessKeys.after(after, BATCH).chain(page -> {
            List<AccessKey.Active> old = page.stream()
                    .filter(key -> !cipher.isCurrent(key.sealedSecret()))
                    .toList();
            Uni<Void> resealed = execute(old, key -> order(key, at), origin);
            return page.isEmpty()
                    ? Uni.createFrom().item(done)
                    : resealed.chain(() -> accessKeys(page.getLast().id().value(), done + old.size(), origin, at));
        });
    }

    private Order<?, ?, ?> order(AccessKey.Active key, Instant at) {
        String id = key.id().value();
        String sealedAnew = cipher.seal(id, cipher.open(id, key.sealedSecret()));
        return new Order<>(
                Streams.ACCESS_KEYS,
                id,
                key.domain().value(),
                new UpdateAccessKey(key.id(), sealedAnew, null, null, at));
    }

    /** Those of domains are in no event: they never leave this service. */
    private Uni<Integer> personalKeys(int done, Origin origin, Instant at) {
        return personalKeys
                .reseal(BATCH)
                .chain(subjects -> subjects.isEmpty()
                        ? Uni.createFrom().item(done)
                        : execute(subjects, id -> told(id, at), origin)
                                .chain(() -> personalKeys(done + subjects.size(), origin, at)));
    }

    private static Order<?, ?, ?> told(String id, Instant at) {
        return new Order<>(Streams.PERSONAL_KEYS, id, "", new ResealPersonalKey(new UserId(id), new DomainId(""), at));
    }

    private Uni<Integer> mfaDevices(String after, int done, Origin origin, Instant at) {
        return devices.after(after, BATCH).chain(page -> {
            List<MfaDevice.Bound> all = page.stream().map(Resealing::seeded).toList();
            List<MfaDevice.Bound> old = all.stream()
                    .filter(device -> !cipher.isCurrent(device.sealedSeed()))
                    .toList();
            Uni<Void> resealed = execute(old, device -> order(device, at), origin);
            return all.isEmpty()
                    ? Uni.createFrom().item(done)
                    : resealed.chain(() -> mfaDevices(all.getLast().user().value(), done + old.size(), origin, at));
        });
    }

    /** Whether it is bound is no matter here. */
    private static MfaDevice.Bound seeded(MfaDevice device) {
        return switch (device) {
            case MfaDevice.Bound bound -> bound;
            case MfaDevice.Enrolled one ->
                new MfaDevice.Bound(one.user(), one.domain(), one.name(), one.sealedSeed(), 0);
            case MfaDevice.None _ -> throw new IllegalStateException("a device that is none is not listed");
        };
    }

    private Order<?, ?, ?> order(MfaDevice.Bound device, Instant at) {
        String context = MfaDevices.context(device.user());
        String sealedAnew = cipher.seal(context, cipher.open(context, device.sealedSeed()));
        return new Order<>(
                Streams.MFA_DEVICES,
                device.user().value(),
                device.domain().value(),
                new ResealMfaDevice(device.user(), sealedAnew, at));
    }

    private <T> Uni<Void> execute(List<T> all, Function<T, Order<?, ?, ?>> order, Origin origin) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Proposal proposal = new Proposal(all.stream().<Order<?, ?, ?>>map(order).toList(), List.of());
        return journal.execute(origin, () -> Uni.createFrom().item(proposal)).replaceWithVoid();
    }
}
