package io.postern.iam.group.api;

import io.postern.iam.api.Links;
import io.postern.iam.group.domain.Group;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the group API. */
final class GroupJson {

    private GroupJson() {}

    record Body(@Nullable Wanted group) {}

    record Wanted(
            @Nullable String name,
            @Nullable String description,
            @Nullable String domainId) {}

    record One(G group) {
        static One of(Group.Active group, UriInfo uri) {
            return new One(G.of(group, uri));
        }
    }

    record Many(List<G> groups, Links links) {
        static Many of(List<Group.Active> groups, UriInfo uri) {
            return new Many(groups.stream().map(group -> G.of(group, uri)).toList(), Links.of(uri));
        }
    }

    /** @param createTime in milliseconds, a number here */
    record G(String id, String name, String domainId, String description, long createTime, Links.Self links) {

        static G of(Group.Active group, UriInfo uri) {
            return new G(
                    group.id().value(),
                    group.name(),
                    group.domain().value(),
                    group.description(),
                    group.createdAt().toEpochMilli(),
                    Links.to(uri, "v3/groups/" + group.id()));
        }
    }
}
