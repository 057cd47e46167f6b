package io.postern.quota.application.projection;

import static io.postern.quota.journal.QuotaStreams.APPLICATIONS;

import io.postern.cloudapi.MarkerPage;
import io.postern.journal.Stored;
import io.postern.journal.ViewQuery;
import io.postern.quota.application.domain.Application;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who has applied for what? */
@ApplicationScoped
public class Applications {

    private static final String AFTER_MARKER = """
            exists (select 1 from ApplicationView m where m.id = ?
              and (v.submittedAt > m.submittedAt or v.submittedAt = m.submittedAt and v.id > m.id))""";

    private final Mutiny.SessionFactory sessions;

    Applications(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param tenants whose; null for everybody's */
    public Uni<Optional<Stored<Application>>> find(@Nullable List<String> tenants, String id) {
        return of(tenants).where("v.id = ?", id).first(sessions).map(row -> row.map(one -> one.stored(APPLICATIONS)));
    }

    /**
     * @param tenants whose; null for everybody's
     * @param status only these; null for all
     * @return oldest first
     */
    public Uni<List<Application.Submitted>> page(
            @Nullable List<String> tenants, @Nullable String status, MarkerPage page) {
        return of(tenants)
                .where("v.status = ?", status)
                .where(AFTER_MARKER, page.marker())
                .order("v.submittedAt, v.id")
                .list(sessions, 0, page.limit())
                .map(rows -> rows.stream().map(Applications::application).toList());
    }

    private static ViewQuery<ApplicationView> of(@Nullable List<String> tenants) {
        return ViewQuery.of(ApplicationView.class).where("v.tenant in ?", tenants);
    }

    private static Application.Submitted application(ApplicationView row) {
        return (Application.Submitted) row.stored(APPLICATIONS).state();
    }
}
