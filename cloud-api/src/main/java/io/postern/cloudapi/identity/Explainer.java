package io.postern.cloudapi.identity;

import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Decision;
import io.postern.cloudapi.policy.PolicySet;
import io.postern.cloudapi.policy.ResourcePath;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who may do what and why, by asking the one who decides. */
@ApplicationScoped
public class Explainer {

    private final Directory directory;
    private final Identities identities;
    private final Authorizer authorizer;
    private final String region;

    Explainer(Directory directory, Identities identities, Authorizer authorizer, CloudApiConfig config) {
        this.directory = directory;
        this.identities = identities;
        this.authorizer = authorizer;
        this.region = config.region();
    }

    /**
     * What somebody would ask.
     *
     * @param principal id of a user or an agency
     * @param action as policies have it, with its capitals
     * @param project null for none
     * @param resource null for none in particular
     * @param context condition keys beyond those that every request has, or in their place
     */
    public record Question(
            String principal,
            boolean agency,
            String action,
            @Nullable String project,
            @Nullable ResourcePath resource,
            Map<String, List<String>> context) {}

    /**
     * @param target all that was decided on
     * @param inert roles that he holds there and that count for nothing
     */
    public record Explanation(Identity who, Target target, Decision decision, List<PolicySet.Inert> inert) {}

    /**
     * @param within the account that principal and project have to be of; null for any
     * @return empty when there is no such principal or project there
     */
    public Uni<Optional<Explanation>> explain(Question question, @Nullable String within, Instant at) {
        directory.renew(question.principal());
        Uni<Optional<Identity>> principal = question.agency()
                ? identities.ofAgency(question.principal())
                : identities.ofSigner(question.principal());
        return principal
                .map(found ->
                        found.filter(who -> within == null || who.domainId().equals(within)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : project(found.get(), question)
                                .chain(project -> project.isEmpty() && question.project() != null
                                        ? Uni.createFrom().item(Optional.empty())
                                        : decide(found.get(), project.orElse(null), question, at)));
    }

    private Uni<Optional<Entry.Project>> project(Identity who, Question question) {
        String id = question.project();
        return id == null
                ? Uni.createFrom().item(Optional.empty())
                : directory
                        .project(id)
                        .map(found -> found.filter(project -> project.domain().equals(who.domainId())));
    }

    private Uni<Optional<Explanation>> decide(
            Identity who, Entry.@Nullable Project project, Question question, Instant at) {
        ActionName action = ActionName.of(question.action());
        ResourcePath asked = question.resource();
        ResourcePath resource = asked == null
                ? new ResourcePath(
                        action.service(),
                        region,
                        who.domainId(),
                        question.action().split(":", -1)[1],
                        "")
                : asked;
        Target target = new Target(
                action,
                project,
                resource,
                GlobalKeys.of(who, action.service(), project, new Occasion(at, null))
                        .and(question.context()));
        return authorizer.decide(who, target).chain(decision -> authorizer
                .held(who, target)
                .map(held -> Optional.of(new Explanation(who, target, decision, held.inert()))));
    }
}
