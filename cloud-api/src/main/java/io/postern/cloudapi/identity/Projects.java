package io.postern.cloudapi.identity;

import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Entry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose project a request is about. */
@ApplicationScoped
public class Projects {

    private final Directory directory;

    Projects(Directory directory) {
        this.directory = directory;
    }

    /** @return the project, if it is the caller's domain's, and his credential is good for it */
    public Uni<Optional<Entry.Project>> open(Identity who, String project) {
        String boundTo = who.boundTo();
        if (boundTo != null && !boundTo.equals(project)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return directory
                .project(project)
                .map(found ->
                        found.filter(of -> of.domain().equals(who.domainId()) && !Boolean.TRUE.equals(of.suspended())));
    }
}
