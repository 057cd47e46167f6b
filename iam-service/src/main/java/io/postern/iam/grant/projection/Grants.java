package io.postern.iam.grant.projection;

import io.postern.iam.DomainId;
import io.postern.iam.grant.domain.Grant;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.journal.Streams;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which grants there are. */
@ApplicationScoped
public class Grants {

    /** More than anybody grants to one subject. */
    private static final int ALL = 10_000;

    private final Mutiny.SessionFactory sessions;

    Grants(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What a list asks for; null leaves a filter out. */
    public record Filter(
            DomainId domain,
            @Nullable String policy,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable List<String> subjectIds,
            @Nullable String scopeType,
            @Nullable String scopeId) {}

    /** One page, and how many there are. */
    public record Page(List<Grant.Granted> grants, long total) {}

    /** What a subject holds in one scope. */
    public Uni<List<Grant.Granted>> held(Subject subject, Scope scope, DomainId domain) {
        return page(new Filter(domain, null, subject.type(), subject.id(), null, scope.type(), scope.id()), 0, ALL)
                .map(Page::grants);
    }

    /** What a subject holds anywhere. */
    public Uni<List<Grant.Granted>> held(Subject subject, DomainId domain) {
        return page(new Filter(domain, null, subject.type(), subject.id(), null, null, null), 0, ALL)
                .map(Page::grants);
    }

    /** What anybody holds in a scope. */
    public Uni<List<Grant.Granted>> heldIn(Scope scope, DomainId domain) {
        return page(new Filter(domain, null, null, null, null, scope.type(), scope.id()), 0, ALL)
                .map(Page::grants);
    }

    /** Oldest first. */
    public Uni<Page> page(Filter filter, int offset, int limit) {
        return ViewQuery.of(GrantView.class)
                .where("v.granted = true")
                .where("v.domainId = ?", filter.domain().value())
                .where("v.policyId = ?", filter.policy())
                .where("v.subjectType = ?", filter.subjectType())
                .where("v.subjectId = ?", filter.subjectId())
                .where("v.subjectId in ?", filter.subjectIds())
                .where("v.scopeType = ?", filter.scopeType())
                .where("v.scopeId = ?", filter.scopeId())
                .order("v.createdAt, v.id")
                .page(sessions, offset, limit)
                .map(page -> new Page(
                        page.rows().stream()
                                .flatMap(view ->
                                        granted(view.stored(Streams.GRANTS).state()).stream())
                                .toList(),
                        page.total()));
    }

    private static Optional<Grant.Granted> granted(Grant grant) {
        return grant instanceof Grant.Granted granted ? Optional.of(granted) : Optional.empty();
    }
}
