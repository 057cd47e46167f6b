package io.postern.iam.user;

import io.postern.iam.journal.Streams;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.UpdateUser;
import io.postern.iam.user.projection.Users;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Seals the profiles of users who are from before that was done: from then on their name can be forgotten too. */
@ApplicationScoped
public class PlainProfiles {

    private static final int BATCH = 100;

    private final Users users;
    private final Profiles profiles;
    private final Journal journal;

    PlainProfiles(Users users, Profiles profiles, Journal journal) {
        this.users = users;
        this.profiles = profiles;
        this.journal = journal;
    }

    /** All of them, one after the other; harmless when another replica does the same. */
    public Uni<Void> seal(Origin origin, Instant at) {
        return users.plain(BATCH).chain(found -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (User.Active user : found) {
                all = all.chain(() -> journal.execute(origin, () -> proposal(user, at)))
                        .replaceWithVoid();
            }
            return found.isEmpty() ? all : all.chain(() -> seal(origin, at));
        });
    }

    private Uni<Proposal> proposal(User.Active plain, Instant at) {
        return journal.load(Streams.USERS, plain.id().value()).chain(stored -> {
            if (!(stored.state() instanceof User.Active now) || now.sealedProfile() != null) {
                return Uni.createFrom().item(new Proposal(List.of(), List.of()));
            }
            return profiles.open(now)
                    .chain(profile -> profiles.seal(now.id(), now.domain(), profile))
                    .map(made -> proposal(now, made, stored, at));
        });
    }

    private static Proposal proposal(User.Active now, Profiles.Sealed made, Stored<User> read, Instant at) {
        String id = now.id().value();
        String tenant = now.domain().value();
        return new Proposal(
                List.of(
                        new Order<>(
                                Streams.PERSONAL_KEYS, id, tenant, new CreatePersonalKey(now.id(), now.domain(), at)),
                        new Order<>(
                                Streams.USERS,
                                id,
                                tenant,
                                new UpdateUser(
                                        now.id(),
                                        made.nameKey(),
                                        made.sealedProfile(),
                                        now.enabled(),
                                        now.accessMode(),
                                        now.loginProtection(),
                                        at))),
                List.of(Guard.on(Streams.USERS, read)));
    }
}
