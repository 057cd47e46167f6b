package io.postern.iam.grant;

import io.postern.decider.Refusal;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.PolicyId;
import io.postern.iam.ProjectId;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.grant.domain.Grant;
import io.postern.iam.grant.domain.GrantCommand.GrantRole;
import io.postern.iam.grant.domain.GrantCommand.RevokeRole;
import io.postern.iam.grant.domain.GrantRefusal;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.grant.projection.Grants;
import io.postern.iam.group.domain.Group;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.projection.Policies;
import io.postern.iam.project.projection.Projects;
import io.postern.journal.CommandRefused;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Gives and takes. What is somebody else's does not exist. */
@ApplicationScoped
public class Granting {

    private final Journal journal;
    private final Policies policies;
    private final Projects projects;
    private final Grants grants;

    Granting(Journal journal, Policies policies, Projects projects, Grants grants) {
        this.journal = journal;
        this.policies = policies;
        this.projects = projects;
        this.grants = grants;
    }

    /** Granting twice is granting once. Fails with {@link CommandRefused}. */
    public Uni<Void> grant(Wanted wanted, Origin origin, Instant at) {
        GrantRole command =
                new GrantRole(wanted.id(), wanted.domain(), wanted.subject(), wanted.policy(), wanted.scope(), at);
        return check(wanted)
                .chain(() -> policies.get(wanted.policy(), wanted.domain()))
                .map(found -> found.orElseThrow(() ->
                        refused(GrantRefusal.NO_POLICY, "role", wanted.policy().value())))
                .chain(() -> journal.execute(
                        origin,
                        new Order<>(
                                Streams.GRANTS,
                                wanted.id().value(),
                                wanted.domain().value(),
                                command)))
                .replaceWithVoid();
    }

    /** Fails with {@link CommandRefused}, also when there is nothing to take. */
    public Uni<Void> revoke(Wanted wanted, Origin origin, Instant at) {
        return check(wanted)
                .chain(() -> journal.execute(origin, revocation(wanted, at)))
                .replaceWithVoid();
    }

    /** Fails with {@link CommandRefused} when it is not granted. */
    public Uni<Void> require(Wanted wanted) {
        return check(wanted)
                .chain(() -> journal.load(Streams.GRANTS, wanted.id().value()))
                .invoke(stored -> {
                    if (!(stored.state() instanceof Grant.Granted)) {
                        throw refused(
                                GrantRefusal.NOT_GRANTED,
                                "role assignment",
                                wanted.policy().value());
                    }
                })
                .replaceWithVoid();
    }

    /** The policies that a subject holds in a scope, oldest grant first. Fails with {@link CommandRefused}. */
    public Uni<List<Policy.Live>> held(Subject subject, Scope scope, DomainId domain) {
        return check(new Wanted(domain, subject, new PolicyId(""), scope))
                .chain(() -> grants.held(subject, scope, domain))
                .chain(found -> policies.all(found.stream()
                                .map(grant -> grant.policy().value())
                                .toList())
                        .map(all -> found.stream()
                                .map(grant -> all.get(grant.policy().value()))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** What has to go together with a group or an agency. */
    public Uni<List<Order<?, ?, ?>>> revocations(Subject subject, DomainId domain, Instant at) {
        return grants.held(subject, domain).map(found -> revocations(found, at));
    }

    /** What has to go together with a project. */
    public Uni<List<Order<?, ?, ?>>> revocations(Scope scope, DomainId domain, Instant at) {
        return grants.heldIn(scope, domain).map(found -> revocations(found, at));
    }

    private static List<Order<?, ?, ?>> revocations(List<Grant.Granted> found, Instant at) {
        return found.stream()
                .<Order<?, ?, ?>>map(grant ->
                        revocation(new Wanted(grant.domain(), grant.subject(), grant.policy(), grant.scope()), at))
                .toList();
    }

    private static Order<?, ?, ?> revocation(Wanted wanted, Instant at) {
        return new Order<>(
                Streams.GRANTS,
                wanted.id().value(),
                wanted.domain().value(),
                new RevokeRole(wanted.id(), wanted.domain(), at));
    }

    private Uni<Void> check(Wanted wanted) {
        return subject(wanted).chain(known -> {
            if (!known) {
                throw refused(
                        GrantRefusal.NO_SUBJECT,
                        wanted.subject().type(),
                        wanted.subject().id());
            }
            return scope(wanted);
        });
    }

    private Uni<Boolean> subject(Wanted wanted) {
        String id = wanted.subject().id();
        return switch (wanted.subject().type()) {
            case Subject.GROUP ->
                journal.load(Streams.GROUPS, new GroupId(id).value())
                        .map(stored -> stored.state() instanceof Group.Active group
                                && group.domain().equals(wanted.domain()));
            case Subject.AGENCY ->
                journal.load(Streams.AGENCIES, new AgencyId(id).value())
                        .map(stored -> stored.state() instanceof Agency.Active agency
                                && agency.domain().equals(wanted.domain()));
            default -> throw new IllegalStateException("no subject is a " + wanted.subject());
        };
    }

    private Uni<Void> scope(Wanted wanted) {
        String id = wanted.scope().id();
        Uni<Boolean> own =
                switch (wanted.scope().type()) {
                    case Scope.PROJECT ->
                        projects.get(new ProjectId(id)).map(found -> found.filter(
                                        project -> project.domain().equals(wanted.domain()))
                                .isPresent());
                    default -> Uni.createFrom().item(id.equals(wanted.domain().value()));
                };
        return own.invoke(isOwn -> {
                    if (!isOwn) {
                        throw refused(GrantRefusal.NO_SCOPE, wanted.scope().type(), id);
                    }
                })
                .replaceWithVoid();
    }

    private static CommandRefused refused(GrantRefusal reason, String what, String id) {
        return new CommandRefused(new Refusal(reason, "Could not find %s: %s".formatted(what, id)));
    }
}
