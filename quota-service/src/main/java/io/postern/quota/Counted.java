package io.postern.quota;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table of what is counted. A new kind is one line: the service that has it, its name, how many there may be by
 * default, and the types of the events by which such a resource is asked for, is there, and ends. Of those that are there
 * already it hears when its topic is read from the beginning: see {@code QuotaSubscriptions}.
 */
public enum Counted {
    ENDPOINT_SERVICE("vpcep", "endpoint_service", 20, "ServiceRequested", "", "ServiceFailed ServiceDeletionRequested"),
    ENDPOINT("vpcep", "endpoint", 50, "EndpointRequested", "", "EndpointFailed EndpointDeletionRequested"),
    VPC("vpc", "vpc", 5, "VpcRequested", "VpcCreated", "VpcFailed VpcDeleted"),
    SUBNET("vpc", "subnet", 100, "SubnetRequested", "SubnetCreated", "SubnetFailed SubnetDeleted"),
    USER("iam", "user", 50, "UserRequested", "UserAdded UserCreated", "UserWithdrawn UserDeleted"),
    GROUP("iam", "group", 20, "GroupRequested", "GroupCreated", "GroupWithdrawn GroupDeleted"),
    POLICY("iam", "policy", 200, "PolicyRequested", "PolicyCreated", "PolicyWithdrawn PolicyDeleted"),
    AGENCY("iam", "agency", 50, "AgencyRequested", "AgencyCreated", "AgencyWithdrawn AgencyDeleted"),
    PROJECT("iam", "project", 10, "ProjectRequested", "ProjectCreated", "ProjectWithdrawn ProjectDeleted");

    private final String service;
    private final Kind kind;
    private final int defaultLimit;
    private final String asks;
    private final Set<String> appears;
    private final Set<String> ends;

    /** @param appears for resources that may be older than their being counted; else empty */
    Counted(String service, String kind, int defaultLimit, String asks, String appears, String ends) {
        this.service = service;
        this.kind = new Kind(kind);
        this.defaultLimit = defaultLimit;
        this.asks = asks;
        this.appears = Set.of(appears.split(" "));
        this.ends = Set.of(ends.split(" "));
    }

    public static Optional<Counted> named(String kind) {
        return first(counted -> counted.kind.value().equals(kind));
    }

    public static Optional<Counted> askedForBy(String eventType) {
        return first(counted -> counted.asks.equals(eventType));
    }

    public static Optional<Counted> shownBy(String eventType) {
        return first(counted -> counted.appears.contains(eventType));
    }

    public static Optional<Counted> endedBy(String eventType) {
        return first(counted -> counted.ends.contains(eventType));
    }

    private static Optional<Counted> first(Predicate<Counted> matches) {
        return Arrays.stream(values()).filter(matches).findFirst();
    }

    public static List<Kind> kinds() {
        return Arrays.stream(values()).map(Counted::kind).toList();
    }

    /** The service as the cloud calls it. */
    public String service() {
        return service;
    }

    public Kind kind() {
        return kind;
    }

    int defaultLimit() {
        return defaultLimit;
    }

    /** What IAM has belongs to an account, all else to a project. */
    public boolean perAccount() {
        return service.equals("iam");
    }
}
