package io.postern.quota.application.api;

import static io.postern.quota.journal.QuotaStreams.APPLICATIONS;
import static io.postern.quota.journal.QuotaStreams.LEDGERS;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.postern.quota.ApplicationId;
import io.postern.quota.DefaultLimits;
import io.postern.quota.LedgerId;
import io.postern.quota.api.QuotaErrors;
import io.postern.quota.api.Wire;
import io.postern.quota.application.api.ApplicationResource.One;
import io.postern.quota.application.api.ApplicationResource.Page;
import io.postern.quota.application.domain.Application;
import io.postern.quota.application.domain.ApplicationCommand.ApproveApplication;
import io.postern.quota.application.domain.ApplicationCommand.RefuseApplication;
import io.postern.quota.application.domain.ApplicationDetails;
import io.postern.quota.application.projection.Applications;
import io.postern.quota.ledger.domain.LedgerCommand;
import io.postern.quota.ledger.domain.LedgerCommand.RaiseLimit;
import io.postern.quota.ledger.domain.LedgerCommand.SetLimit;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Applications as those who run the cloud see and decide them. */
@Path("/operator/v1/quota-applications")
public class DecisionResource {

    private final Call call;
    private final Journal journal;
    private final DefaultLimits defaults;
    private final Applications applications;

    DecisionResource(Call call, Journal journal, DefaultLimits defaults, Applications applications) {
        this.call = call;
        this.journal = journal;
        this.defaults = defaults;
        this.applications = applications;
    }

    /**
     * @param quota when it is to be another limit than was applied for
     * @param reason of the change of the limit, at most 255 characters
     */
    public record ApproveBody(
            @Nullable Integer quota, @Nullable String reason) {}

    /** @param reason why not, 1 to 255 characters */
    public record RefuseBody(@Nullable String reason) {}

    @GET
    @OperatorOnly
    public Uni<Page> list(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String marker, @RestQuery @Nullable String status) {
        return applications
                .page(
                        null,
                        ApplicationResource.status(status),
                        ApplicationResource.PAGES.page(limit, Wire.filter(marker)))
                .map(found -> new Page(found.stream().map(ApplicationAnswer::of).toList()));
    }

    @GET
    @Path("/{application_id}")
    @OperatorOnly
    public Uni<One> show(@RestPath("application_id") String id) {
        return applications.find(null, Wire.application(id).value()).map(found -> found.map(this::one)
                .orElseThrow(() -> Wire.noApplication(id)));
    }

    /** The application and the limit change in one append, or neither does. */
    @POST
    @Path("/{application_id}/approve")
    @OperatorOnly
    public Uni<One> approve(@RestPath("application_id") String id, @Nullable ApproveBody body) {
        ApproveBody given = Objects.requireNonNullElse(body, new ApproveBody(null, null));
        String reason = Wire.text("reason", given.reason());
        ApplicationId known = Wire.application(id);
        Instant at = call.at();
        Origin origin = call.origin();
        ApproveApplication approve = new ApproveApplication(known, given.quota(), at);
        return journal.execute(origin, () -> journal.load(APPLICATIONS, known.value())
                        .map(stored -> approval(stored, approve, reason)))
                .map(states -> answered(states.get(known.value())));
    }

    private Proposal approval(Stored<Application> stored, ApproveApplication approve, @Nullable String reason) {
        Order<?, ?, ?> order = new Order<>(APPLICATIONS, stored.id(), stored.tenant(), approve);
        return stored.state() instanceof Application.Pending pending
                ? new Proposal(List.of(order, limit(pending.details(), approve, reason)), List.of())
                : Proposal.of(order);
    }

    /** A number that an operator names is what he wants; what was applied for long ago may be too little by now. */
    private Order<?, ?, ?> limit(ApplicationDetails d, ApproveApplication approve, @Nullable String reason) {
        LedgerCommand change = approve.quota() == null
                ? new RaiseLimit(d.project(), d.kind(), d.quota(), defaults.of(d.kind()), reason, d.id(), approve.at())
                : new SetLimit(d.project(), d.kind(), approve.quota(), reason, d.id(), approve.at());
        return new Order<>(
                LEDGERS, LedgerId.of(d.project(), d.kind()).value(), d.project().value(), change);
    }

    @POST
    @Path("/{application_id}/refuse")
    @OperatorOnly
    public Uni<One> refuse(@RestPath("application_id") String id, @Nullable RefuseBody body) {
        String reason = body == null ? null : Wire.text("reason", body.reason());
        if (reason == null) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected a reason");
        }
        RefuseApplication command = new RefuseApplication(Wire.application(id), reason, call.at());
        return journal.execute(call.origin(), new Order<>(APPLICATIONS, id, "", command))
                .map(this::one);
    }

    private One answered(@Nullable Stored<?> stored) {
        return new One(ApplicationAnswer.of((Application.Submitted) call.answering(Objects.requireNonNull(stored))));
    }

    private One one(Stored<Application> stored) {
        return answered(stored);
    }
}
