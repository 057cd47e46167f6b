package io.postern.iam.quota.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.quota.QuotaUsage;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.project.ProjectChanges;
import io.postern.iam.quota.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** How many projects an account has, and may have (IAM API reference, Querying Project Quotas). */
@Path("/v3.0/OS-QUOTA/projects/{id}")
public class ProjectQuotaResource {

    private final Call call;
    private final QuotaUsage usage;
    private final ProjectChanges projects;

    ProjectQuotaResource(Call call, QuotaUsage usage, ProjectChanges projects) {
        this.call = call;
        this.usage = usage;
        this.projects = projects;
    }

    /** The parameter is not called {@code project_id}: a project that is not the caller's is unknown here, not wrong. */
    @GET
    @Action("iam:quotas:listQuotasForProject")
    public Uni<QuotaJson.All> ofProject(@RestPath String id) {
        DomainId domain = new DomainId(call.caller().domainId());
        return projects.known(domain, new ProjectId(id))
                .chain(() -> usage.of(domain.value(), Map.of(Counted.PROJECT.name(), Counted.PROJECT.contract())))
                .map(QuotaJson.All::of);
    }
}
