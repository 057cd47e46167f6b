package io.postern.vpc.subnet.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetCreated;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetFailed;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetRequested;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetUpdated;
import java.time.Instant;
import java.util.Map;

/** A subnet. A state offers only the moves that are legal from it. */
public sealed interface Subnet {

    Subnet INITIAL = new NotRequested();

    /** What its project sees, whatever has become of it. */
    sealed interface Known extends Subnet {
        SubnetId id();

        ProjectId project();

        VpcId vpc();

        SubnetId neutronSubnet();

        Cidr cidr();

        Address gateway();

        String availabilityZone();

        SubnetSettings settings();

        Instant createdAt();

        Instant updatedAt();

        default boolean belongsTo(ProjectId asker) {
            return project().equals(asker);
        }

        default Deleted deleted() {
            return new Deleted(id(), project(), vpc(), createdAt());
        }
    }

    record NotRequested() implements Subnet {
        Creating requested(SubnetRequested e) {
            return new Creating(
                    e.id(),
                    e.project(),
                    e.vpc(),
                    e.neutronSubnet(),
                    e.cidr(),
                    e.gateway(),
                    e.availabilityZone(),
                    e.settings(),
                    e.tags(),
                    e.at());
        }

        /** Before subnets were counted, they were created at once. */
        Live created(SubnetCreated e) {
            return new Live(
                    e.id(),
                    e.project(),
                    e.vpc(),
                    e.neutronSubnet(),
                    e.cidr(),
                    e.gateway(),
                    e.availabilityZone(),
                    e.settings(),
                    e.tags(),
                    e.at(),
                    e.at());
        }
    }

    /** Its range is reserved; quota is asked for. */
    record Creating(
            SubnetId id,
            ProjectId project,
            VpcId vpc,
            SubnetId neutronSubnet,
            Cidr cidr,
            Address gateway,
            String availabilityZone,
            SubnetSettings settings,
            Map<String, String> tags,
            Instant createdAt)
            implements Known {

        public Creating {
            tags = Map.copyOf(tags);
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }

        Live created() {
            return new Live(
                    id,
                    project,
                    vpc,
                    neutronSubnet,
                    cidr,
                    gateway,
                    availabilityZone,
                    settings,
                    tags,
                    createdAt,
                    createdAt);
        }

        Failed failed(SubnetFailed e) {
            return new Failed(
                    id,
                    project,
                    vpc,
                    neutronSubnet,
                    cidr,
                    gateway,
                    availabilityZone,
                    settings,
                    e.reason(),
                    e.text(),
                    createdAt,
                    e.at());
        }
    }

    record Live(
            SubnetId id,
            ProjectId project,
            VpcId vpc,
            SubnetId neutronSubnet,
            Cidr cidr,
            Address gateway,
            String availabilityZone,
            SubnetSettings settings,
            Map<String, String> tags,
            Instant createdAt,
            Instant updatedAt)
            implements Known {

        public Live {
            tags = Map.copyOf(tags);
        }

        Live updated(SubnetUpdated e) {
            return new Live(
                    id,
                    project,
                    vpc,
                    neutronSubnet,
                    cidr,
                    gateway,
                    availabilityZone,
                    e.settings(),
                    tags,
                    createdAt,
                    e.at());
        }
    }

    /** It has no range any more, and stays to be seen until its owner deletes it. */
    record Failed(
            SubnetId id,
            ProjectId project,
            VpcId vpc,
            SubnetId neutronSubnet,
            Cidr cidr,
            Address gateway,
            String availabilityZone,
            SubnetSettings settings,
            NoSubnet reason,
            String text,
            Instant createdAt,
            Instant updatedAt)
            implements Known {}

    /** @param createdAt for lists whose last page ended here */
    record Deleted(SubnetId id, ProjectId project, VpcId vpc, Instant createdAt) implements Subnet {}

    static Subnet evolve(Subnet state, SubnetEvent event) {
        return switch (event) {
            case SubnetRequested e -> in(NotRequested.class, state, e).requested(e);
            case SubnetCreated _ when state instanceof Creating creating -> creating.created();
            case SubnetCreated e -> in(NotRequested.class, state, e).created(e);
            case SubnetFailed e -> in(Creating.class, state, e).failed(e);
            case SubnetUpdated e -> in(Live.class, state, e).updated(e);
            case SubnetDeleted e -> in(Known.class, state, e).deleted();
        };
    }
}
