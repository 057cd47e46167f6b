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
import io.postern.vpc.vpc.domain.VpcEvent.VpcFailed;
import io.postern.vpc.vpc.domain.VpcEvent.VpcRequested;
import io.postern.vpc.vpc.domain.VpcEvent.VpcUpdated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A VPC and who holds which part of its address space. A state offers only the moves that are legal from it. */
public sealed interface Vpc {

    Vpc INITIAL = new NotRequested();

    /** What its project sees, whatever has become of it. */
    sealed interface Known extends Vpc {
        VpcId id();

        ProjectId project();

        String name();

        String description();

        /** Absent when the VPC may hold any private range. */
        @Nullable
        Cidr cidr();

        String enterpriseProject();

        Instant createdAt();

        Instant updatedAt();

        default boolean belongsTo(ProjectId asker) {
            return project().equals(asker);
        }

        default Deleted deleted() {
            return new Deleted(id(), project(), createdAt());
        }
    }

    record NotRequested() implements Vpc {
        Creating requested(VpcRequested e) {
            return new Creating(
                    e.id(), e.project(), e.name(), e.description(), e.cidr(), e.enterpriseProject(), e.tags(), e.at());
        }

        /** Before VPCs were counted, they were created at once. */
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

    /** Quota is asked for. */
    record Creating(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
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
                    id, project, name, description, cidr, enterpriseProject, tags, List.of(), createdAt, createdAt);
        }

        Failed failed(VpcFailed e) {
            return new Failed(
                    id, project, name, description, cidr, enterpriseProject, e.reason(), e.text(), createdAt, e.at());
        }
    }

    /** The part of the address space that a subnet holds. */
    record Range(SubnetId subnet, Cidr cidr) {}

    /**
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
            implements Known {

        public Live {
            tags = Map.copyOf(tags);
            ranges = List.copyOf(ranges);
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

    /** It stays to be seen until its owner deletes it. */
    record Failed(
            VpcId id,
            ProjectId project,
            String name,
            String description,
            @Nullable Cidr cidr,
            String enterpriseProject,
            NoVpc reason,
            String text,
            Instant createdAt,
            Instant updatedAt)
            implements Known {}

    /** @param createdAt for lists whose last page ended here */
    record Deleted(VpcId id, ProjectId project, Instant createdAt) implements Vpc {}

    static Vpc evolve(Vpc state, VpcEvent event) {
        return switch (event) {
            case VpcRequested e -> in(NotRequested.class, state, e).requested(e);
            case VpcCreated _ when state instanceof Creating creating -> creating.created();
            case VpcCreated e -> in(NotRequested.class, state, e).created(e);
            case VpcFailed e -> in(Creating.class, state, e).failed(e);
            case VpcUpdated e -> in(Live.class, state, e).updated(e);
            case RangeReserved e -> in(Live.class, state, e).reserved(e);
            case RangeReleased e -> in(Live.class, state, e).released(e);
            case VpcDeleted e -> in(Known.class, state, e).deleted();
        };
    }
}
