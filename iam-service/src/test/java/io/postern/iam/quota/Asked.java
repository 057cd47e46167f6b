package io.postern.iam.quota;

import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.PolicyId;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.agency.domain.AgencyCommand.RequestAgency;
import io.postern.iam.group.domain.GroupCommand.RequestGroup;
import io.postern.iam.policy.domain.PolicyCommand.RequestPolicy;
import io.postern.iam.policy.domain.PolicyDetails;
import io.postern.iam.project.domain.ProjectCommand.RequestProject;
import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.UserCommand.RequestUser;
import java.time.Instant;
import java.util.List;

/**
 * How one of each kind is asked for.
 *
 * @param path where one that is there is to be found, below it
 */
record Asked<S, C>(Counted<S, C> kind, String path, Asking<C> asking) {

    interface Asking<C> {
        C command(String id, DomainId domain, String name);
    }

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static List<Asked<?, ?>> all() {
        return List.of(
                new Asked<>(
                        Counted.USER,
                        "/v3/users",
                        (id, domain, name) -> new RequestUser(
                                new UserId(id), domain, name, "sealed", true, AccessMode.DEFAULT, NOON)),
                new Asked<>(
                        Counted.GROUP,
                        "/v3/groups",
                        (id, domain, name) -> new RequestGroup(new GroupId(id), domain, name, "", NOON)),
                new Asked<>(
                        Counted.POLICY,
                        "/v3.0/OS-ROLE/roles",
                        (id, domain, name) -> new RequestPolicy(new PolicyId(id), domain, policy(name), NOON)),
                new Asked<>(
                        Counted.AGENCY,
                        "/v3.0/OS-AGENCY/agencies",
                        (id, domain, name) ->
                                new RequestAgency(new AgencyId(id), domain, name, domain, null, "", null, NOON)),
                new Asked<>(
                        Counted.PROJECT,
                        "/v3/projects",
                        (id, domain, name) -> new RequestProject(new ProjectId(id), domain, null, name, "", NOON)));
    }

    private static PolicyDetails policy(String name) {
        return new PolicyDetails(
                "custom", name, "XA", "CUSTOMED", true, "", "", "{\"Version\":\"1.1\",\"Statement\":[]}");
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
