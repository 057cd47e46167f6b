package io.postern.iam.mfa.projection;

import io.postern.iam.DomainId;
import io.postern.iam.journal.Streams;
import io.postern.iam.mfa.domain.MfaDevice;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who has a device. */
@ApplicationScoped
public class BoundDevices {

    private final Mutiny.SessionFactory sessions;

    BoundDevices(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param after id of the user of the last one before, empty for the first page */
    public Uni<List<MfaDevice>> after(String after, int limit) {
        return ViewQuery.of(MfaDeviceView.class)
                .where("v.id > ?", after)
                .where("v.live = true")
                .list(sessions, 0, limit)
                .map(views -> views.stream()
                        .map(view -> view.stored(Streams.MFA_DEVICES).state())
                        .toList());
    }

    /** Enrolled ones too. */
    public Uni<List<MfaDevice>> of(DomainId domain, int limit) {
        return ViewQuery.of(MfaDeviceView.class)
                .where("v.tenant = ?", domain.value())
                .where("v.live = true")
                .list(sessions, 0, limit)
                .map(views -> views.stream()
                        .map(view -> view.stored(Streams.MFA_DEVICES).state())
                        .toList());
    }
}
