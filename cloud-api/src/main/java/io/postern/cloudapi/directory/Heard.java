package io.postern.cloudapi.directory;

import io.postern.cloudapi.CloudApiConfig;
import io.postern.journal.CaughtUp;
import io.postern.journal.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the directory has all that IAM has published. What many ask for at once is asked for once. */
@ApplicationScoped
class Heard {

    private static final String EVERYTHING = "everything";

    private final CaughtUp caughtUp;
    private final boolean hearsay;
    private final Answers<String, Boolean> answers;

    /** @param hearsay false in iam-service, whose directory is a view over its own tables */
    Heard(
            CaughtUp caughtUp,
            CloudApiConfig config,
            @ConfigProperty(name = "mp.messaging.incoming.iam-events.enabled", defaultValue = "true") boolean hearsay) {
        this.caughtUp = caughtUp;
        this.hearsay = hearsay;
        this.answers = new Answers<>(config.api().directoryAge());
    }

    Uni<Boolean> everything() {
        return hearsay
                ? answers.of(EVERYTHING, _ -> ask()).map(Boolean.TRUE::equals)
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> ask() {
        return Uni.join()
                .all(List.of(
                        caughtUp.with("iam-events", "iam.events"), caughtUp.with("iam-credentials", Topics.RESTRICTED)))
                .andFailFast()
                .map(each -> !each.contains(false));
    }
}
