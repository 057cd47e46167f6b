package io.postern.cloudapi.identity;

import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Entitlements;
import io.postern.cloudapi.policy.ActionName;
import io.postern.cloudapi.policy.Decision;
import io.postern.cloudapi.policy.Decision.Outcome;
import io.postern.cloudapi.policy.Held;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.PolicySet;
import io.postern.cloudapi.policy.ResourcePath;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The one place that says what a known caller may, from this service's own copy of what IAM has told. Whose project it
 * is has been checked before.
 */
@ApplicationScoped
public class Authorizer {

    private final Directory directory;

    Authorizer(Directory directory) {
        this.directory = directory;
    }

    /** What runs the cloud is for the owner of the operator's account, and nobody can grant it: no narrowed key has it. */
    public static boolean runsTheCloud(Identity who) {
        return who.operator() && who.owner() && who.policy() == null;
    }

    /** What the policy of a temporary key does not allow is denied to it, even what needs no grant. */
    public Uni<Decision> decide(Identity who, Target target) {
        return held(who, target).map(held -> {
            Decision decision = held.decide(target.request());
            String policy = who.policy();
            return policy == null || decision.outcome() == Outcome.DENIED
                    ? decision
                    : narrowed(policy, decision, target);
        });
    }

    private static Decision narrowed(String policy, Decision held, Target target) {
        Decision decision = narrowing(policy).decide(target.request());
        return decision.allowed() ? held : new Decision(Outcome.DENIED, decision.ground(), decision.absentKeys());
    }

    /**
     * For the one thing more that an operation of IAM asks of its caller beside what it says of itself.
     *
     * @param action {@code iam:type:operation}
     * @param resource id of what it is about, in the caller's own account; empty for none in particular
     */
    public Uni<Outcome> outcome(Identity who, String action, String resource, Occasion occasion) {
        ActionName name = ActionName.of(action);
        ResourcePath path = new ResourcePath(name.service(), "", who.domainId(), action.split(":", -1)[1], resource);
        Target target = new Target(name, null, path, GlobalKeys.of(who, name.service(), null, occasion));
        return decide(who, target).map(Decision::outcome);
    }

    /** What he holds where the request is. */
    Uni<PolicySet> held(Identity who, Target target) {
        if (who.owner()) {
            return Uni.createFrom().item(Entitlements::ofOwner);
        }
        String agency = who.agencyId();
        return directory
                .entitlements(who.userId(), who.domainId(), agency == null ? who.groups() : List.of(agency))
                .map(all -> target.global()
                        ? all.inDomain()
                        : all.inProject(
                                target.project() == null
                                        ? null
                                        : target.project().id()));
    }

    /** A temporary key may have been given a policy that takes from what its user holds. */
    private static PolicySet narrowing(String policy) {
        return PolicySet.of(List.of(new Held(
                "narrowing", "policy of the temporary key", PolicyReader.stored(policy), false, "temporary key")));
    }
}
