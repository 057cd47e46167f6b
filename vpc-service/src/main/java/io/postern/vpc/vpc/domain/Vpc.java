package io.postern.vpc.vpc.domain;

import static io.postern.decider.Transition.in;

import io.postern.vpc.Cidr;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReleased;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReserved;
import io.postern.vpc.vpc.domain.VpcEvent.VpcCreated;
import io.postern.vpc.vpc.domain.VpcEvent.VpcDeleted;
import io.postern.vpc.vpc.domain.VpcEvent.VpcUpdated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A VPC and who holds which part of its address space. A state offers only the moves that are legal from it. */
public sealed interface Vpc {

    Vpc INITIAL = new NotCreated();

    record NotCreated() implements Vpc {
        Live created(VpcCreated e) {
            return new Live(
                    e.id(),
                    e.project(),
                    e.name(),
                    e.description(),
                    e.cidr(),
                    e.enterpriseProject(),
                    e.tags(),
                    List.of(),
                    e.at(),
                    e.at());
        }
    }

    /** The part of the address space that a subnet holds. */
    record Range(SubnetId subnet, Cidr cidr) {}

    /**
     * @param cidr absent when the VPC may hold any private range
     * @param ranges in the order of their reservation; no two overlap
     */
    record Live(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
            Map<String, String> tags,
            List<Range> ranges,
            Instant createdAt,
            Instant updatedAt)
            implements Vpc {

        public Live {
            tags = Map.copyOf(tags);
            ranges = List.copyOf(ranges);
        }

        boolean belongsTo(ProjectId asker) {
            return project.equals(asker);
        }

        Live updated(VpcUpdated e) {
            return new Live(
                    id,
                    project,
                    e.name(),
                    e.description(),
                    e.cidr(),
                    enterpriseProject,
                    tags,
                    ranges,
                    createdAt,
                    e.at());
        }

        Live reserved(RangeReserved e) {
            return with(Stream.concat(ranges.stream(), Stream.of(new Range(e.subnet(), e.cidr()))));
        }

        Live released(RangeReleased e) {
            return with(ranges.stream().filter(range -> !range.subnet().equals(e.subnet())));
        }

        Deleted deleted() {
            return new Deleted(id, project, createdAt);
        }

        private Live with(Stream<Range> newRanges) {
            return new Live(
                    id,
                    project,
                    name,
                    description,
                    cidr,
                    enterpriseProject,
                    tags,
                    newRanges.toList(),
                    createdAt,
                    updatedAt);
        }
    }

    /** @param createdAt for lists whose last page ended here */
    record Deleted(VpcId id, ProjectId project, Instant createdAt) implements Vpc {}

    static Vpc evolve(Vpc state, VpcEvent event) {
        return switch (event) {
            case VpcCreated e -> in(NotCreated.class, state, e).created(e);
            case VpcUpdated e -> in(Live.class, state, e).updated(e);
            case RangeReserved e -> in(Live.class, state, e).reserved(e);
            case RangeReleased e -> in(Live.class, state, e).released(e);
            case VpcDeleted e -> in(Live.class, state, e).deleted();
        };
    }
}
