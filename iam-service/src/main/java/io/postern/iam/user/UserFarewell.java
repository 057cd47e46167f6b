package io.postern.iam.user;

import io.postern.cloudapi.ApiError;
import io.postern.decider.Refusal;
import io.postern.iam.Admission;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.accesskey.domain.AccessKeyCommand.DeleteAccessKey;
import io.postern.iam.accesskey.domain.AccessKeyRefusal;
import io.postern.iam.accesskey.projection.AccessKeys;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.journal.Streams;
import io.postern.iam.membership.domain.MembershipCommand.RemoveGroupMember;
import io.postern.iam.membership.domain.MembershipRefusal;
import io.postern.iam.membership.projection.Memberships;
import io.postern.iam.mfa.domain.MfaDeviceCommand.DeleteMfaDevice;
import io.postern.iam.password.domain.PasswordCommand.ForgetPassword;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.personal.domain.PersonalKeyCommand.DeletePersonalKey;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand.DeleteUser;
import io.postern.iam.user.domain.UserCommand.EraseUser;
import io.postern.iam.user.domain.UserCommand.SettleUser;
import io.postern.iam.user.domain.UserRefusal;
import io.postern.journal.CommandRefused;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Ends users: with their keys and memberships, and if it is asked for, with all that is known of them. */
@ApplicationScoped
public class UserFarewell {

    private static final int ATTEMPTS = 5;

    /** Somebody gave him a key, or put him into a group, at the same moment: that is to end too. */
    private static final Set<Refusal.Reason> MEANWHILE =
            Set.of(AccessKeyRefusal.NO_USER, MembershipRefusal.NO_USER, UserRefusal.BEING_GIVEN);

    private final Journal journal;
    private final Domains domains;
    private final Memberships memberships;
    private final AccessKeys accessKeys;
    private final PersonalKeys personalKeys;

    UserFarewell(
            Journal journal,
            Domains domains,
            Memberships memberships,
            AccessKeys accessKeys,
            PersonalKeys personalKeys) {
        this.journal = journal;
        this.domains = domains;
        this.memberships = memberships;
        this.accessKeys = accessKeys;
        this.personalKeys = personalKeys;
    }

    /** @return fails with CommandRefused when there is no such user, with ApiError 400 when he owns his domain */
    public Uni<Void> delete(UserId id, Origin origin, Instant at) {
        return execute(origin, () -> journal.load(Streams.USERS, id.value()).chain(stored -> switch (stored.state()) {
            case User.Active now -> ending(now, stored, at);
            case User.NotCreated _, User.Deleted _ -> Uni.createFrom().failure(gone(id));
        }));
    }

    /**
     * For good: whatever is replayed, nobody can read any more who he was. Deletes him first if he is still there. May
     * be repeated until it succeeds.
     */
    public Uni<Void> erase(UserId id, Origin origin, Instant at) {
        return execute(origin, () -> journal.load(Streams.USERS, id.value()).chain(stored -> switch (stored.state()) {
                    case User.Active now -> ending(now, stored, at).map(ending -> erasing(now, ending, at));
                    case User.Deleted was ->
                        Uni.createFrom().item(new Proposal(erasing(was.id(), stored.tenant(), was, at), List.of()));
                    case User.Requested asked ->
                        Uni.createFrom().item(withdrawing(asked.id(), asked.domain(), stored, at));
                    case User.Withdrawn was -> Uni.createFrom().item(withdrawing(was.id(), was.domain(), stored, at));
                    case User.Never _ -> Uni.createFrom().failure(gone(id));
                }))
                .chain(() -> personalKeys.forget(id.value()));
    }

    /** Somebody who was asked for is not waited for any more; who was withdrawn stays so. */
    private static Proposal withdrawing(UserId id, DomainId domain, Stored<User> read, Instant at) {
        List<Order<?, ?, ?>> orders = new ArrayList<>(Leavings.discard(id, domain, at));
        orders.add(new Order<>(Streams.USERS, id.value(), domain.value(), new SettleUser(id, Admission.LATE, at)));
        return new Proposal(orders, List.of(Guard.on(Streams.USERS, read)));
    }

    private Uni<Void> execute(Origin origin, Supplier<Uni<Proposal>> proposal) {
        return Uni.createFrom()
                .deferred(() -> journal.execute(origin, proposal))
                .onFailure(UserFarewell::isMeanwhile)
                .retry()
                .atMost(ATTEMPTS)
                .replaceWithVoid();
    }

    private static boolean isMeanwhile(Throwable failure) {
        return failure instanceof CommandRefused refused
                && MEANWHILE.contains(refused.refusal().reason());
    }

    private Uni<Proposal> ending(User.Active user, Stored<User> read, Instant at) {
        return notTheOwner(user)
                .chain(() -> memberships.of(user.id()))
                .chain(groups -> accessKeys.of(user.id()).map(keys -> {
                    String id = user.id().value();
                    String tenant = user.domain().value();
                    List<Order<?, ?, ?>> orders = new ArrayList<>();
                    groups.forEach(member -> orders.add(new Order<>(
                            Streams.MEMBERSHIPS, member.id().value(), tenant, new RemoveGroupMember(member.id(), at))));
                    keys.forEach(key -> orders.add(new Order<>(
                            Streams.ACCESS_KEYS, key.id().value(), tenant, new DeleteAccessKey(key.id(), at))));
                    orders.add(new Order<>(
                            Streams.PASSWORDS, id, tenant, new ForgetPassword(user.id(), user.domain(), at)));
                    orders.add(new Order<>(
                            Streams.MFA_DEVICES, id, tenant, new DeleteMfaDevice(user.id(), user.domain(), at)));
                    orders.add(new Order<>(Streams.USERS, id, tenant, new DeleteUser(user.id(), at)));
                    return new Proposal(orders, List.of(Guard.on(Streams.USERS, read)));
                }));
    }

    private Uni<Void> notTheOwner(User.Active user) {
        return domains.get(user.domain())
                .invoke(domain -> {
                    if (domain.isPresent() && domain.get().owner().equals(user.id())) {
                        throw new ApiError(400, "1107", "The owner of a domain cannot be deleted");
                    }
                })
                .replaceWithVoid();
    }

    private static Proposal erasing(User.Active user, Proposal ending, Instant at) {
        List<Order<?, ?, ?>> orders = new ArrayList<>(ending.orders());
        orders.addAll(erasing(user.id(), user.domain().value(), new User.Deleted(user.id(), user.domain(), false), at));
        return new Proposal(orders, ending.guards());
    }

    private static List<Order<?, ?, ?>> erasing(UserId id, String tenant, User.Deleted user, Instant at) {
        return List.of(
                new Order<>(Streams.USERS, id.value(), tenant, new EraseUser(id, at)),
                new Order<>(Streams.PERSONAL_KEYS, id.value(), tenant, new DeletePersonalKey(id, user.domain(), at)));
    }

    private static CommandRefused gone(UserId id) {
        return new CommandRefused(new Refusal(UserRefusal.NO_USER, "Could not find user: " + id));
    }
}
