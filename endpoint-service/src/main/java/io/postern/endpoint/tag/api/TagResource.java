package io.postern.endpoint.tag.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.OffsetPage;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.Tag;
import io.postern.endpoint.api.OwnEndpoints;
import io.postern.endpoint.api.OwnServices;
import io.postern.endpoint.api.TagBody;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.endpoint.domain.EndpointCommand.TagEndpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.UntagEndpoint;
import io.postern.endpoint.service.domain.ServiceCommand.TagService;
import io.postern.endpoint.service.domain.ServiceCommand.UntagService;
import io.postern.endpoint.tag.projection.TaggedResources;
import io.postern.endpoint.tag.projection.TaggedResources.Kind;
import io.postern.endpoint.tag.projection.TaggedResources.Resource;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Tags of services and endpoints (API reference, Resource Tag Management). */
@Path("/v1/{project_id}/{resource_type}")
public class TagResource {

    private final Call call;
    private final TaggedResources tagged;
    private final OwnServices services;
    private final OwnEndpoints endpoints;

    TagResource(Call call, TaggedResources tagged, OwnServices services, OwnEndpoints endpoints) {
        this.call = call;
        this.tagged = tagged;
        this.services = services;
        this.endpoints = endpoints;
    }

    /** A resource that was asked for. */
    public record ResourceBody(String resourceId, String resourceName, List<TagBody> tags) {
        static ResourceBody of(Resource resource) {
            return new ResourceBody(resource.id(), resource.name(), TagBody.of(resource.tags()));
        }
    }

    /** Those of a page, or only how many there are. */
    public record ResourceList(@Nullable List<ResourceBody> resources, int totalCount) {}

    /** {@code create} or {@code delete}, and which. */
    public record TagAction(
            @Nullable String action, @Nullable List<@Nullable TagBody> tags) {}

    /** A key, and every value it has somewhere in the project. */
    public record KeyBody(String key, Set<String> values) {}

    /** All keys of the project. */
    public record KeyList(List<KeyBody> tags) {}

    @POST
    @Path("/resource_instances/action")
    @Action("vpcep:resource:list")
    public Uni<ResourceList> find(@RestPath("resource_type") String type, @Nullable TagQuery body) {
        TagQuery query = Wire.body(body);
        boolean counts = query.counts();
        OffsetPage asked = query.page();
        var matching = query.matching();
        return tagged.of(call.caller().project(), kind(type)).map(all -> {
            List<Resource> found = all.stream().filter(matching).toList();
            List<ResourceBody> page = found.stream()
                    .skip(asked.offset())
                    .limit(asked.limit())
                    .map(ResourceBody::of)
                    .toList();
            return new ResourceList(counts ? null : page, found.size());
        });
    }

    /** The answer is an empty object. */
    @POST
    @Path("/{resource_id}/tags/action")
    @Action("vpcep:tags:update")
    public Uni<Map<String, String>> change(
            @RestPath("resource_type") String type, @RestPath("resource_id") String id, @Nullable TagAction body) {
        Kind kind = kind(type);
        TagAction asked = Wire.body(body);
        boolean sets = Wire.oneOf(asked.action(), Set.of("create", "delete"), "action", "EndPoint.2027")
                .equals("create");
        List<Tag> tags = TagBody.tags(asked.tags());
        if (tags.isEmpty()) {
            throw Wire.bad("EndPoint.3066", "Expected tags to have at least one entry");
        }
        return change(kind, id, sets, tags).map(_ -> Map.of());
    }

    private Uni<?> change(Kind kind, String id, boolean sets, List<Tag> tags) {
        Caller caller = call.caller();
        Origin origin = call.origin();
        Instant at = call.at();
        return switch (kind) {
            case ENDPOINT_SERVICE -> {
                ServiceId service = new ServiceId(id);
                yield services.execute(
                        origin,
                        caller.project(),
                        sets ? new TagService(service, tags, at) : new UntagService(service, tags, at));
            }
            case ENDPOINT -> {
                EndpointId endpoint = new EndpointId(id);
                yield endpoints.execute(
                        origin,
                        caller.project(),
                        sets ? new TagEndpoint(endpoint, tags, at) : new UntagEndpoint(endpoint, tags, at));
            }
        };
    }

    @GET
    @Path("/tags")
    @Action("vpcep:tags:list")
    public Uni<KeyList> list(@RestPath("resource_type") String type) {
        return tagged.of(call.caller().project(), kind(type)).map(TagResource::keys);
    }

    private static KeyList keys(List<Resource> resources) {
        Map<String, Set<String>> keys = new TreeMap<>();
        resources.stream().flatMap(resource -> resource.tags().stream()).forEach(tag -> keys.computeIfAbsent(
                        tag.key(), _ -> new LinkedHashSet<>())
                .add(tag.value()));
        return new KeyList(keys.entrySet().stream()
                .map(entry -> new KeyBody(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "endpoint_service" -> Kind.ENDPOINT_SERVICE;
            case "endpoint" -> Kind.ENDPOINT;
            default -> throw Wire.bad("EndPoint.3070", "Expected endpoint_service or endpoint, but not " + type);
        };
    }
}
