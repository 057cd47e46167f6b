package io.postern.cloudapi.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.OperatorOnly;
import io.postern.journal.Catalogue;
import io.postern.journal.Rebuilder;
import io.postern.journal.Subscription;
import io.postern.journal.Subscriptions;
import io.postern.journal.TopicVerifier;
import io.postern.journal.Verifier;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** What an operator does with a service's journal: verify it, rebuild its views, look at its subscriptions. */
@Path("/operator/v1")
public class OperatorResource {

    private final Catalogue catalogue;
    private final Verifier verifier;
    private final TopicVerifier topicVerifier;
    private final Rebuilder rebuilder;
    private final Subscriptions subscriptions;

    OperatorResource(
            Catalogue catalogue,
            Verifier verifier,
            TopicVerifier topicVerifier,
            Rebuilder rebuilder,
            Subscriptions subscriptions) {
        this.catalogue = catalogue;
        this.verifier = verifier;
        this.topicVerifier = topicVerifier;
        this.rebuilder = rebuilder;
        this.subscriptions = subscriptions;
    }

    /** @param holds neither report has a difference */
    public record VerifyAnswer(boolean holds, Verifier.Report views, TopicVerifier.Report topic) {}

    /** @param parked the parked events, in log order, each as a sentence */
    public record SubscriptionAnswer(String name, double lagSeconds, List<String> parked) {}

    /** All subscriptions of this service. */
    public record SubscriptionList(List<SubscriptionAnswer> subscriptions) {}

    /** @param replayed parked events that took effect now */
    public record ReplayAnswer(String name, int replayed, List<String> parked) {}

    /** Folds every stream, compares with the views, and compares the journal with its topic. */
    @GET
    @Path("/verify")
    @Blocking
    @OperatorOnly
    public VerifyAnswer verify() throws SQLException {
        Verifier.Report views = verifier.verify();
        TopicVerifier.Report topic = topicVerifier.verify();
        boolean holds = views.differences().isEmpty() && topic.differences().isEmpty();
        return new VerifyAnswer(holds, views, topic);
    }

    /** @param type stream type of an aggregate of this service */
    @POST
    @Path("/views/{type}/rebuild")
    @Blocking
    @OperatorOnly
    public Rebuilder.Report rebuild(@RestPath String type) throws SQLException {
        boolean known = catalogue.aggregates().stream()
                .anyMatch(aggregate -> aggregate.type().equals(type));
        if (!known) {
            throw new ApiError(
                    404,
                    "POSTERN.NOT_FOUND",
                    "Expected one of %s, but not %s"
                            .formatted(
                                    catalogue.aggregates().stream()
                                            .map(aggregate -> aggregate.type())
                                            .toList(),
                                    type));
        }
        return rebuilder.rebuild(type);
    }

    /** Names of the views that can be rebuilt, by stream type. */
    @GET
    @Path("/views")
    @OperatorOnly
    public Map<String, List<String>> views() {
        return Map.of(
                "views",
                catalogue.aggregates().stream()
                        .map(aggregate -> aggregate.type())
                        .toList());
    }

    @GET
    @Path("/subscriptions")
    @OperatorOnly
    public Uni<SubscriptionList> list() {
        return Multi.createFrom()
                .iterable(subscriptions.all().entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> entry.getValue()
                        .parkedEvents()
                        .map(parked -> new SubscriptionAnswer(
                                entry.getKey(), entry.getValue().lagSeconds(), parked)))
                .collect()
                .asList()
                .map(SubscriptionList::new);
    }

    /** Takes the parked events of a subscription again. */
    @POST
    @Path("/subscriptions/{name}/replay")
    @OperatorOnly
    public Uni<ReplayAnswer> replay(@RestPath String name) {
        Subscription subscription = subscriptions.all().get(name);
        if (subscription == null) {
            throw new ApiError(
                    404,
                    "POSTERN.NOT_FOUND",
                    "Expected one of %s, but not %s"
                            .formatted(subscriptions.all().keySet(), name));
        }
        return subscription
                .replay()
                .chain(replayed -> subscription.parkedEvents().map(left -> new ReplayAnswer(name, replayed, left)));
    }
}
