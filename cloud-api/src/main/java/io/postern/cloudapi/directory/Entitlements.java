package io.postern.cloudapi.directory;

import io.postern.cloudapi.policy.Held;
import io.postern.cloudapi.policy.PolicyDocument;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody holds in an account, put together once for each scope that he acts in. */
public final class Entitlements {

    private static final PolicyDocument EVERYTHING =
            PolicyReader.stored("{\"Version\":\"1.0\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"*:*:*\"]}]}");
    private static final PolicySet OWNERS = PolicySet.of(List.of(everything("owner of the account")));
    private static final String GLOBAL = "";

    private final String domain;
    private final List<String> subjects;
    private final List<GrantedRole> granted;
    private final Documents documents;
    private final Map<String, PolicySet> byScope = new ConcurrentHashMap<>();

    Entitlements(String domain, List<String> subjects, List<GrantedRole> granted, Documents documents) {
        this.domain = domain;
        this.subjects = List.copyOf(subjects);
        this.granted = List.copyOf(granted);
        this.documents = documents;
    }

    /** What the owner of an account holds in it, whatever was granted to whom. */
    public static PolicySet ofOwner() {
        return OWNERS;
    }

    /** For global services. */
    public PolicySet inDomain() {
        return byScope.computeIfAbsent(
                GLOBAL,
                _ -> where(scope -> scope.type().equals("domain") && scope.id().equals(domain)));
    }

    /** @param project null for none in particular: then only what was granted in all of them counts */
    public PolicySet inProject(@Nullable String project) {
        return byScope.computeIfAbsent(
                String.valueOf(project),
                _ -> where(scope -> switch (scope.type()) {
                    case "project" -> scope.id().equals(project);
                    case "all-projects" -> scope.id().equals(domain);
                    default -> false;
                }));
    }

    /** Through whom he holds it. */
    List<String> subjects() {
        return subjects;
    }

    private PolicySet where(Predicate<Entry.Scope> counts) {
        List<Held> held = new ArrayList<>();
        if (subjects.contains(AdminGroup.of(domain))) {
            held.add(everything("group " + AdminGroup.NAME));
        }
        granted.stream()
                .filter(role -> counts.test(role.grant().scope()))
                .map(this::held)
                .forEach(held::add);
        return PolicySet.of(held);
    }

    private Held held(GrantedRole role) {
        Entry.Grant grant = role.grant();
        return new Held(
                role.role().id(),
                role.role().details().displayName(),
                documents.of(role.role().details().document()),
                role.role().system(),
                "%s %s on %s %s"
                        .formatted(
                                grant.subject().type(),
                                grant.subject().id(),
                                grant.scope().type(),
                                grant.scope().id()));
    }

    private static Held everything(String through) {
        return new Held("everything", "everything", EVERYTHING, false, through);
    }
}
