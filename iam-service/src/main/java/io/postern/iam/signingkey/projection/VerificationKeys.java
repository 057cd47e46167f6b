package io.postern.iam.signingkey.projection;

import io.postern.iam.journal.Streams;
import io.postern.iam.signingkey.domain.VerificationKey;
import io.postern.journal.ViewQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which keys tokens are verified with. */
@ApplicationScoped
public class VerificationKeys {

    private static final int MOST = 100;

    private final Mutiny.SessionFactory sessions;

    VerificationKeys(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<VerificationKey.Active>> all() {
        return ViewQuery.of(VerificationKeyView.class).list(sessions, 0, MOST).map(views -> views.stream()
                .flatMap(view -> switch (view.stored(Streams.VERIFICATION_KEYS).state()) {
                    case VerificationKey.Active active -> Stream.of(active);
                    case VerificationKey.NotCreated _ -> Stream.<VerificationKey.Active>empty();
                })
                .toList());
    }
}
