package io.postern.cloudapi.sample;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.Unauthenticated;
import io.postern.decider.Refusal;
import io.postern.journal.CommandRefused;
import io.postern.journal.Conflict;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One operation for each thing that can happen to a request. */
@Path("/v1")
public class SampleResource {

    record Thing(
            @Nullable String shortName,
            @Nullable Integer portCount,
            @Nullable Boolean isOpen,
            @Nullable List<String> tags,
            @Nullable Thing inner) {}

    private final Call call;

    SampleResource(Call call) {
        this.call = call;
    }

    @GET
    @Path("/{project_id}/things")
    @Action("sample:things:list")
    public Map<String, Object> list() {
        return Map.of(
                "project", call.caller().project(),
                "user", call.caller().userName(),
                "actor", call.origin().actor(),
                "request", call.origin().requestId());
    }

    @GET
    @Path("/{project_id}/things/{thing_id}")
    @Action("sample:things:get")
    public Map<String, String> show(@RestPath("thing_id") String id) {
        return Map.of("id", id);
    }

    @POST
    @Path("/{project_id}/things")
    @Action("sample:things:create")
    public Thing create(Thing thing) {
        return thing;
    }

    @DELETE
    @Path("/{project_id}/things")
    @Action("sample:things:delete")
    public void delete() {}

    @GET
    @Path("/caller")
    @Authenticated
    public Map<String, String> caller() {
        String project = call.caller().projectId();
        return Map.of("user", call.caller().userName(), "project", project == null ? "none" : project);
    }

    @GET
    @Path("/operator")
    @OperatorOnly
    public Map<String, String> operator() {
        return Map.of("user", call.caller().userName());
    }

    @GET
    @Path("/open")
    @Unauthenticated
    public Map<String, String> open() {
        return Map.of("actor", call.origin().actor());
    }

    @GET
    @Path("/failures/{what}")
    @Unauthenticated
    public Uni<String> fail(@RestPath String what) {
        return Uni.createFrom().failure(() -> switch (what) {
            case "mapped" -> new CommandRefused(new Refusal(SampleReason.MAPPED, "Expected this, but that"));
            case "unmapped" -> new CommandRefused(new Refusal(SampleReason.UNMAPPED, "Expected less, but more"));
            case "conflict" -> new Conflict("thing/1");
            case "down" -> new IllegalStateException(new ConnectException("Connection refused"));
            case "busy" -> new ApiError(429, "Sample.0429", "Too many").retryAfter(Duration.ofSeconds(7));
            default -> new NullPointerException("a bug");
        });
    }
}
