package io.postern.iam.membership.projection;

import io.postern.iam.GroupId;
import io.postern.iam.MembershipId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.membership.domain.Membership;
import io.postern.journal.Journal;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is in which group. */
@ApplicationScoped
public class Memberships {

    private static final int ALL = 100_000;

    private final Mutiny.SessionFactory sessions;
    private final Journal journal;

    Memberships(Mutiny.SessionFactory sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    public Uni<Boolean> has(GroupId group, UserId user) {
        return journal.load(Streams.MEMBERSHIPS, MembershipId.of(group, user).value())
                .map(stored -> stored.state() instanceof Membership.Member);
    }

    public Uni<List<Membership.Member>> of(UserId user) {
        return list(ViewQuery.of(MembershipView.class).where("v.userId = ?", user.value()));
    }

    public Uni<List<Membership.Member>> of(GroupId group) {
        return list(ViewQuery.of(MembershipView.class).where("v.groupId = ?", group.value()));
    }

    private Uni<List<Membership.Member>> list(ViewQuery<MembershipView> query) {
        return query.list(sessions, 0, ALL).map(views -> views.stream()
                .flatMap(view -> view.stored(Streams.MEMBERSHIPS).state() instanceof Membership.Member member
                        ? Stream.of(member)
                        : Stream.empty())
                .toList());
    }
}
