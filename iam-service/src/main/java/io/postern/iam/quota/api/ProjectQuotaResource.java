package io.postern.iam.quota.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.project.ProjectChanges;
import io.postern.iam.quota.Usage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** How many projects there are, and may be. The limit is told, not enforced. */
@Path("/v3.0/OS-QUOTA/projects/{id}")
public class ProjectQuotaResource {

    private static final int PROJECTS = 10;
    private static final int MOST = 10_000;

    record All(Quotas quotas) {}

    record Quotas(List<Q> resources) {}

    record Q(String type, int quota, int used, int min, int max) {
        static Q of(String type, int quota, int used) {
            return new Q(type, quota, used, 0, MOST);
        }
    }

    private final Call call;
    private final Usage usage;
    private final ProjectChanges projects;

    ProjectQuotaResource(Call call, Usage usage, ProjectChanges projects) {
        this.call = call;
        this.usage = usage;
        this.projects = projects;
    }

    /** The parameter is not called {@code project_id}: a project that is not the caller's is unknown here, not wrong. */
    @GET
    @Action("iam:quotas:listQuotasForProject")
    public Uni<All> ofProject(@RestPath String id) {
        DomainId domain = new DomainId(call.caller().domainId());
        return projects.known(domain, new ProjectId(id))
                .chain(() -> usage.projects(domain))
                .map(used -> new All(new Quotas(List.of(Q.of("project", PROJECTS, used)))));
    }
}
