package io.postern.iam.accesskey;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.decider.Refusal;
import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand;
import io.postern.iam.accesskey.domain.AccessKeyCommand.CreateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.DeleteAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.UpdateAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyEvent;
import io.postern.iam.accesskey.domain.AccessKeyRefusal;
import io.postern.iam.accesskey.projection.AccessKeys;
import io.postern.iam.journal.Streams;
import io.postern.iam.securitypolicy.SecurityPolicies;
import io.postern.iam.user.UserCards;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends access keys: at most two of a user. */
@ApplicationScoped
public class AccessKeyChanges {

    private static final int SLOTS = 2;

    /** @param secret only here, and only now */
    public record Made(AccessKey.Active key, String secret) {
        @Override
        public String toString() {
            return "Made[key=%s]".formatted(key.id());
        }
    }

    private final Journal journal;
    private final AccessKeys keys;
    private final UserCards users;
    private final CredentialCipher cipher;
    private final SecurityPolicies policies;

    AccessKeyChanges(
            Journal journal, AccessKeys keys, UserCards users, CredentialCipher cipher, SecurityPolicies policies) {
        this.journal = journal;
        this.keys = keys;
        this.users = users;
        this.cipher = cipher;
        this.policies = policies;
    }

    /** @return fails with CommandRefused when the domain has no such user, or he has two already */
    public Uni<Made> create(DomainId domain, UserId user, String description, Origin origin, Instant at) {
        AccessKeyId id = new AccessKeyId(Ids.access());
        String sealedSecret = cipher.seal(id.value(), Ids.secret());
        return users.user(domain, user)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> journal.execute(origin, () -> slot(user)
                                .map(slot -> Proposal.of(order(
                                        domain,
                                        id,
                                        new CreateAccessKey(id, user, domain, sealedSecret, description, slot, at))))))
                        // another key took the slot at the same moment: there may be a second one
                        .onFailure(AccessKeyChanges::isTooMany)
                        .retry()
                        .atMost(SLOTS))
                .map(states -> states.values().stream()
                        .map(stored -> stored.state())
                        .filter(AccessKey.Active.class::isInstance)
                        .map(AccessKey.Active.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a key was made without a key")))
                .map(key -> new Made(key, cipher.open(key.id().value(), key.sealedSecret())));
    }

    public Uni<List<AccessKey.Active>> of(DomainId domain, UserId user) {
        return users.user(domain, user).chain(() -> keys.of(user));
    }

    /** @return fails with CommandRefused when the domain has no such key */
    public Uni<AccessKey.Active> get(DomainId domain, AccessKeyId id) {
        return keys.get(id).map(found -> found.filter(key -> key.domain().equals(domain))
                .orElseThrow(() -> refused(AccessKeyRefusal.NO_KEY, "Could not find credential: " + id)));
    }

    public Uni<AccessKey.Active> update(
            DomainId domain,
            AccessKeyId id,
            @Nullable String description,
            @Nullable Boolean enabled,
            Origin origin,
            Instant at) {
        return journal.execute(origin, order(domain, id, new UpdateAccessKey(id, null, description, enabled, at)))
                .map(stored -> (AccessKey.Active) stored.state());
    }

    public Uni<Void> delete(DomainId domain, AccessKeyId id, Origin origin, Instant at) {
        return journal.execute(origin, order(domain, id, new DeleteAccessKey(id, at)))
                .replaceWithVoid();
    }

    /** @return fails with {@link ApiError} 403 when the account keeps its users from having keys of their own making */
    public Uni<Void> ownAllowed(DomainId domain) {
        return policies.of(domain)
                .invoke(policy -> {
                    if (!policy.protect().ownKeys()) {
                        throw new ApiError(403, "IAM.0003", "The account does not let its users manage their keys");
                    }
                })
                .replaceWithVoid();
    }

    /** @return one that is free; fails with CommandRefused when there is none */
    private Uni<Integer> slot(UserId user) {
        return keys.of(user).map(taken -> IntStream.rangeClosed(AccessKey.FIRST_SLOT, SLOTS)
                .filter(slot -> taken.stream().noneMatch(key -> key.slot() == slot))
                .findFirst()
                .orElseThrow(() -> refused(
                        AccessKeyRefusal.TOO_MANY,
                        "Expected to create an access key, but the user has %d already".formatted(SLOTS))));
    }

    private static boolean isTooMany(Throwable failure) {
        return failure instanceof CommandRefused refused && refused.refusal().reason() == AccessKeyRefusal.TOO_MANY;
    }

    private static CommandRefused refused(AccessKeyRefusal reason, String text) {
        return new CommandRefused(new Refusal(reason, text));
    }

    private static Order<AccessKey, AccessKeyCommand, AccessKeyEvent> order(
            DomainId domain, AccessKeyId id, AccessKeyCommand command) {
        return new Order<>(Streams.ACCESS_KEYS, id.value(), domain.value(), command);
    }
}
