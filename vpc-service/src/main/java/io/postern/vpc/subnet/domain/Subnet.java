package io.postern.vpc.subnet.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetCreated;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetUpdated;
import java.time.Instant;
import java.util.Map;

/** A subnet. A state offers only the moves that are legal from it. */
public sealed interface Subnet {

    Subnet INITIAL = new NotCreated();

    record NotCreated() implements Subnet {
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
            implements Subnet {

        public Live {
            tags = Map.copyOf(tags);
        }

        boolean belongsTo(ProjectId asker) {
            return project.equals(asker);
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

        Deleted deleted() {
            return new Deleted(id, project, vpc, createdAt);
        }
    }

    /** @param createdAt for lists whose last page ended here */
    record Deleted(SubnetId id, ProjectId project, VpcId vpc, Instant createdAt) implements Subnet {}

    static Subnet evolve(Subnet state, SubnetEvent event) {
        return switch (event) {
            case SubnetCreated e -> in(NotCreated.class, state, e).created(e);
            case SubnetUpdated e -> in(Live.class, state, e).updated(e);
            case SubnetDeleted e -> in(Live.class, state, e).deleted();
        };
    }
}
