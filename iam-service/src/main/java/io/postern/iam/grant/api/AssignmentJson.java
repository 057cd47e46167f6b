package io.postern.iam.grant.api;

import io.postern.iam.grant.domain.Grant;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.grant.projection.Grants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants as {@code role-assignments} lists them. */
final class AssignmentJson {

    private AssignmentJson() {}

    record Many(long totalNum, List<Assignment> roleAssignments) {
        static Many of(Grants.Page page) {
            return new Many(
                    page.total(), page.grants().stream().map(Assignment::of).toList());
        }
    }

    record Id(String id) {}

    /** One of the two. */
    record Where(@Nullable Id project, @Nullable Id domain) {}

    /** @param isInherited whether it is on all projects of the domain */
    record Assignment(Id role, @Nullable Id group, @Nullable Id agency, Where scope, boolean isInherited) {

        static Assignment of(Grant.Granted grant) {
            Id subject = new Id(grant.subject().id());
            Id scope = new Id(grant.scope().id());
            boolean group = grant.subject().type().equals(Subject.GROUP);
            boolean project = grant.scope().type().equals(Scope.PROJECT);
            return new Assignment(
                    new Id(grant.policy().value()),
                    group ? subject : null,
                    group ? null : subject,
                    project ? new Where(scope, null) : new Where(null, scope),
                    grant.scope().type().equals(Scope.ALL_PROJECTS));
        }
    }
}
