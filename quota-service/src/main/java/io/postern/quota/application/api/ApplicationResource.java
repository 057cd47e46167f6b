package io.postern.quota.application.api;

import static io.postern.quota.journal.QuotaStreams.APPLICATIONS;
import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.MarkerPage;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.quota.ApplicationId;
import io.postern.quota.Counted;
import io.postern.quota.DefaultLimits;
import io.postern.quota.LedgerId;
import io.postern.quota.ProjectId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.api.Wire;
import io.postern.quota.application.domain.Application;
import io.postern.quota.application.domain.ApplicationCommand.SubmitApplication;
import io.postern.quota.application.domain.ApplicationDetails;
import io.postern.quota.application.projection.Applications;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Applying for more (guide, chapter 6): what there is to say to those who run the cloud, as a resource. */
@Path("/v1/{project_id}/quotas/applications")
public class ApplicationResource {

    private static final List<String> STATUSES = List.of("pending", "approved", "refused");
    static final MarkerPage.Rules PAGES = new MarkerPage.Rules(100, 1000, QuotaErrors.BAD);

    private final Call call;
    private final Journal journal;
    private final DefaultLimits defaults;
    private final Applications applications;

    ApplicationResource(Call call, Journal journal, DefaultLimits defaults, Applications applications) {
        this.call = call;
        this.journal = journal;
        this.defaults = defaults;
        this.applications = applications;
    }

    /**
     * @param type what is counted
     * @param quota how many are required: more than the limit
     * @param reason for those who decide, at most 255 characters
     */
    public record ApplicationBody(
            @Nullable String type,
            @Nullable Integer quota,
            @Nullable String reason) {}

    /** The answer's outer member. */
    public record One(ApplicationAnswer application) {}

    /** A page, oldest first. */
    public record Page(List<ApplicationAnswer> applications) {}

    @POST
    @ResponseStatus(201)
    @Action("quota:applications:create")
    public Uni<One> submit(@Nullable ApplicationBody body) {
        Integer quota = body == null ? null : body.quota();
        if (body == null || body.type() == null || quota == null) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected type, and quota as a number");
        }
        Counted counted = counted(body.type());
        String reason = Wire.text("reason", body.reason());
        ApplicationId id = new ApplicationId(call.newId().toString());
        Caller caller = call.caller();
        ProjectId tenant = new ProjectId(counted.perAccount() ? caller.domainId() : caller.project());
        Origin origin = call.origin();
        Instant at = call.at();
        return journal.load(LEDGERS, LedgerId.of(tenant, counted.kind()).value())
                .map(ledger -> ledger.state().limitOr(defaults.of(counted.kind())))
                .map(limit -> new SubmitApplication(new ApplicationDetails(
                        id, tenant, caller.domainName(), counted.kind(), quota, limit, reason, at)))
                .chain(command ->
                        journal.execute(origin, new Order<>(APPLICATIONS, id.value(), tenant.value(), command)))
                .map(this::one);
    }

    @GET
    @Action("quota:applications:list")
    public Uni<Page> list(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String marker, @RestQuery @Nullable String status) {
        return applications
                .page(own(), status(status), PAGES.page(limit, Wire.filter(marker)))
                .map(found -> new Page(found.stream().map(ApplicationAnswer::of).toList()));
    }

    @GET
    @Path("/{application_id}")
    @Action("quota:applications:get")
    public Uni<One> show(@RestPath("application_id") String id) {
        return applications.find(own(), Wire.application(id).value()).map(found -> found.map(this::one)
                .orElseThrow(() -> Wire.noApplication(id)));
    }

    static @Nullable String status(@Nullable String parameter) {
        String status = Wire.filter(parameter);
        if (status != null && !STATUSES.contains(status)) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected status to be one of " + STATUSES);
        }
        return status;
    }

    /** What belongs to the project, or to its whole account. */
    private List<String> own() {
        return List.of(call.caller().project(), call.caller().domainId());
    }

    private static Counted counted(String type) {
        return Counted.named(type)
                .orElseThrow(() -> new ApiError(400, QuotaErrors.BAD, "Expected type to be one of " + Counted.kinds()));
    }

    private One one(Stored<Application> stored) {
        return new One(ApplicationAnswer.of((Application.Submitted) call.answering(stored)));
    }
}
