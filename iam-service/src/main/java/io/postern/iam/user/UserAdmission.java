package io.postern.iam.user;

import io.postern.iam.journal.Streams;
import io.postern.iam.password.NewPassword;
import io.postern.iam.password.domain.PasswordCommand.SetPassword;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes users: the user, the key to his profile and his password, all of it or nothing, as far as there is quota. */
@ApplicationScoped
public class UserAdmission {

    private final Journal journal;
    private final Profiles profiles;
    private final NewPassword passwords;
    private final Admissions admissions;
    private final PersonalKeys personalKeys;

    UserAdmission(
            Journal journal,
            Profiles profiles,
            NewPassword passwords,
            Admissions admissions,
            PersonalKeys personalKeys) {
        this.admissions = admissions;
        this.personalKeys = personalKeys;
        this.journal = journal;
        this.profiles = profiles;
        this.passwords = passwords;
    }

    /**
     * @return when he is there; fails with CommandRefused when the name is taken, with ApiError 400 when the password is
     *     too weak or the account has as many users as it may, 503 when nobody says
     */
    public Uni<Void> admit(NewUser user, Origin origin, Instant at) {
        String password = user.password();
        Uni<Optional<String>> hash = password == null
                ? Uni.createFrom().item(Optional.empty())
                : passwords.hash(user.domain(), user.profile().name(), password).map(Optional::of);
        return hash.chain(known -> profiles.seal(user.id(), user.domain(), user.profile())
                        .map(made -> proposal(user, made, known, at)))
                .chain(proposal ->
                        journal.execute(origin, () -> Uni.createFrom().item(proposal)))
                .chain(() -> held(user, origin, at));
    }

    /**
     * What sealed the profile of somebody who does not come is forgotten: when that fails, it is what has failed. Who may
     * still come keeps it.
     */
    private Uni<Void> held(NewUser user, Origin origin, Instant at) {
        String id = user.id().value();
        return admissions
                .held(Counted.USER, id, origin, at)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(no -> journal.load(Streams.USERS, id)
                        .chain(stored -> stored.state() instanceof User.Withdrawn
                                ? personalKeys.forget(id)
                                : Uni.createFrom().voidItem())
                        .chain(() -> Uni.createFrom().failure(no)));
    }

    private static Proposal proposal(NewUser user, Profiles.Sealed profile, Optional<String> hash, Instant at) {
        String id = user.id().value();
        String tenant = user.domain().value();
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(new Order<>(
                Streams.USERS,
                id,
                tenant,
                new RequestUser(
                        user.id(),
                        user.domain(),
                        profile.nameKey(),
                        profile.sealedProfile(),
                        user.enabled(),
                        user.accessMode(),
                        at)));
        orders.add(new Order<>(Streams.PERSONAL_KEYS, id, tenant, new CreatePersonalKey(user.id(), user.domain(), at)));
        hash.ifPresent(known -> orders.add(
                new Order<>(Streams.PASSWORDS, id, tenant, new SetPassword(user.id(), user.domain(), known, at))));
        return new Proposal(orders, List.of());
    }
}
