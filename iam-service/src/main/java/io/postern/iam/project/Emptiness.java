package io.postern.iam.project;

import io.postern.decider.Refusal;
import io.postern.iam.ProjectId;
import io.postern.iam.project.domain.ProjectRefusal;
import io.postern.iam.quota.Usage;
import io.postern.journal.CommandRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Asks whether a project has nothing in it any more. The end of a resource is heard of a moment after it was answered, so
 * a project that was cleared and is deleted at once is looked at for a while (ADR 0063).
 */
@ApplicationScoped
class Emptiness {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 30;

    private final Usage usage;
    private final Vertx vertx;

    Emptiness(Usage usage, Vertx vertx) {
        this.usage = usage;
        this.vertx = vertx;
    }

    /** @return fails with CommandRefused, naming what is there */
    Uni<Void> require(ProjectId project) {
        return left(project, vertx.getOrCreateContext(), LOOKS)
                .invoke(left -> {
                    if (!left.isEmpty()) {
                        throw new CommandRefused(new Refusal(
                                ProjectRefusal.IN_USE,
                                "Expected project %s to be empty, but it has %s"
                                        .formatted(project, String.join(", ", left))));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<String>> left(ProjectId project, Context context, int looks) {
        return usage.in(project)
                .chain(left -> left.isEmpty() || looks == 1
                        ? Uni.createFrom().item(left)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .emitOn(task -> context.runOnContext(_ -> task.run()))
                                .chain(() -> left(project, context, looks - 1)));
    }
}
