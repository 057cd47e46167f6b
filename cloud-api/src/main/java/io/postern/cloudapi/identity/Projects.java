package io.postern.cloudapi.identity;

import io.postern.cloudapi.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose project a request is about. */
@ApplicationScoped
public class Projects {

    private final Directory directory;

    Projects(Directory directory) {
        this.directory = directory;
    }

    /** @return whether the project is the caller's domain's, and his credential is good for it */
    public Uni<Boolean> open(Identity who, String project) {
        String boundTo = who.boundTo();
        if (boundTo != null && !boundTo.equals(project)) {
            return Uni.createFrom().item(false);
        }
        return directory.project(project).map(found -> found.filter(
                        of -> of.domain().equals(who.domainId()) && !Boolean.TRUE.equals(of.suspended()))
                .isPresent());
    }
}
