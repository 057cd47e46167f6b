package io.postern.iam.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.iam.DomainId;
import io.postern.iam.IamConfig;
import io.postern.iam.project.projection.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The services of this installation, as configured. */
@ApplicationScoped
public class Catalog {

    /** A service, as tokens and {@code /v3/auth/catalog} list it. */
    public record Service(String id, String name, String type, List<Endpoint> endpoints) {}

    /** @param kind {@code public} */
    public record Endpoint(
            String id, @JsonProperty("interface") String kind, String region, String regionId, String url) {}

    private final IamConfig.Catalog urls;
    private final Projects projects;
    private final String region;

    Catalog(IamConfig config, Projects projects, CloudApiConfig api) {
        this.urls = config.catalog();
        this.projects = projects;
        this.region = api.region();
    }

    /** With the project that has the region's name, if the domain has one. */
    public Uni<List<Service>> ofDomain(DomainId domain) {
        return projects.named(domain, region)
                .map(found -> of(found.map(project -> project.id().value()).orElse(null)));
    }

    /** Of no project in particular: that part of their URLs is left open. */
    public List<Service> templates() {
        return of("$(tenant_id)s");
    }

    /** @param project null leaves the regional services out */
    public List<Service> of(@Nullable String project) {
        List<Service> services = new ArrayList<>();
        urls.iam().ifPresent(url -> services.add(service("iam", url + "/v3")));
        if (project != null) {
            regional(services, "vpc", urls.vpc(), "/v1/" + project);
            regional(services, "vpcep", urls.endpoint(), "/v1/" + project);
            regional(services, "quota", urls.quota(), "/v1/" + project);
        }
        return services;
    }

    private void regional(List<Service> services, String type, Optional<String> url, String path) {
        url.ifPresent(base -> services.add(service(type, base + path)));
    }

    private Service service(String type, String url) {
        Endpoint endpoint = new Endpoint(id("endpoint", type), "public", region, region, url);
        return new Service(id("service", type), type, type, List.of(endpoint));
    }

    /** The same on every replica and after every start. */
    private String id(String kind, String type) {
        byte[] name = "%s %s %s".formatted(kind, region, type).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
