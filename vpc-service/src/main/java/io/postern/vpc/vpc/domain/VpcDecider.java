package io.postern.vpc.vpc.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.vpc.Cidr;
import io.postern.vpc.SubnetId;
import io.postern.vpc.vpc.domain.Vpc.Creating;
import io.postern.vpc.vpc.domain.Vpc.Deleted;
import io.postern.vpc.vpc.domain.Vpc.Failed;
import io.postern.vpc.vpc.domain.Vpc.Known;
import io.postern.vpc.vpc.domain.Vpc.Live;
import io.postern.vpc.vpc.domain.Vpc.NotRequested;
import io.postern.vpc.vpc.domain.Vpc.Range;
import io.postern.vpc.vpc.domain.VpcCommand.DeleteVpc;
import io.postern.vpc.vpc.domain.VpcCommand.DenyVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.GrantVpcQuota;
import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.domain.VpcCommand.RequestVpc;
import io.postern.vpc.vpc.domain.VpcCommand.ReserveRange;
import io.postern.vpc.vpc.domain.VpcCommand.UpdateVpc;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReleased;
import io.postern.vpc.vpc.domain.VpcEvent.RangeReserved;
import io.postern.vpc.vpc.domain.VpcEvent.VpcCreated;
import io.postern.vpc.vpc.domain.VpcEvent.VpcDeleted;
import io.postern.vpc.vpc.domain.VpcEvent.VpcFailed;
import io.postern.vpc.vpc.domain.VpcEvent.VpcRequested;
import io.postern.vpc.vpc.domain.VpcEvent.VpcUpdated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of one VPC. It owns its address space: a subnet exists only as long as its range is reserved here. */
public final class VpcDecider implements Decider<Vpc, VpcCommand, VpcEvent> {

    @Override
    public Vpc initial() {
        return Vpc.INITIAL;
    }

    @Override
    public Vpc evolve(Vpc state, VpcEvent event) {
        return Vpc.evolve(state, event);
    }

    @Override
    public Decision<VpcEvent> decide(Vpc state, VpcCommand command) {
        return switch (command) {
            case RequestVpc c -> request(state, c);
            case GrantVpcQuota c -> grant(state, c);
            case DenyVpcQuota c -> deny(state, c);
            case UpdateVpc c -> update(state, c);
            case ReserveRange c -> reserve(state, c);
            case ReleaseRange c -> release(state, c);
            case DeleteVpc c -> delete(state, c);
        };
    }

    private static Decision<VpcEvent> request(Vpc state, RequestVpc c) {
        return switch (state) {
            case NotRequested _ when !allowed(c.cidr()) -> notAllowed(c.cidr());
            case NotRequested _ ->
                emit(new VpcRequested(
                        c.id(),
                        c.project(),
                        c.name(),
                        c.description(),
                        c.cidr(),
                        c.enterpriseProject(),
                        c.tags(),
                        c.at()));
            case Known _, Deleted _ -> nothing();
        };
    }

    private static Decision<VpcEvent> grant(Vpc state, GrantVpcQuota c) {
        return switch (state) {
            case Creating vpc ->
                emit(new VpcCreated(
                        vpc.id(),
                        vpc.project(),
                        vpc.name(),
                        vpc.description(),
                        vpc.cidr(),
                        vpc.enterpriseProject(),
                        vpc.tags(),
                        c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> deny(Vpc state, DenyVpcQuota c) {
        return switch (state) {
            case Creating _ -> emit(new VpcFailed(c.id(), NoVpc.QUOTA_EXCEEDED, c.text(), c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> update(Vpc state, UpdateVpc c) {
        return switch (state) {
            case Known vpc when !vpc.belongsTo(c.project()) -> unknown(c);
            case Live _ when !allowed(c.cidr()) -> notAllowed(c.cidr());
            case Live vpc -> updated(vpc, c);
            case Creating _, Failed _ -> notUsable(c);
            case NotRequested _, Deleted _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> updated(Live vpc, UpdateVpc c) {
        String name = Objects.requireNonNullElse(c.name(), vpc.name());
        String description = Objects.requireNonNullElse(c.description(), vpc.description());
        Cidr cidr = c.cidr() == null ? vpc.cidr() : c.cidr();
        List<SubnetId> outside = vpc.ranges().stream()
                .filter(range -> !holds(cidr, range.cidr()))
                .map(Range::subnet)
                .toList();
        if (!outside.isEmpty()) {
            return refuse(
                    VpcRefusal.SUBNETS_OUTSIDE,
                    "Expected %s to hold all subnets, but not %s",
                    String.valueOf(cidr),
                    outside);
        }
        boolean same =
                name.equals(vpc.name()) && description.equals(vpc.description()) && Objects.equals(cidr, vpc.cidr());
        return same ? nothing() : emit(new VpcUpdated(c.id(), name, description, cidr, c.at()));
    }

    private static Decision<VpcEvent> reserve(Vpc state, ReserveRange c) {
        return switch (state) {
            case Known vpc when !vpc.belongsTo(c.project()) -> unknown(c);
            case Live vpc -> reserved(vpc, c);
            case Creating _, Failed _ -> notUsable(c);
            case NotRequested _, Deleted _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> reserved(Live vpc, ReserveRange c) {
        if (vpc.ranges().contains(new Range(c.subnet(), c.cidr()))) {
            return nothing();
        }
        if (!holds(vpc.cidr(), c.cidr())) {
            return refuse(VpcRefusal.OUTSIDE_VPC, "Expected a range of VPC %s, but %s is outside", c.id(), c.cidr());
        }
        return vpc.ranges().stream()
                .filter(range -> range.cidr().overlaps(c.cidr()))
                .findFirst()
                .map(taken -> overlaps(c, taken))
                .orElseGet(() -> emit(new RangeReserved(c.id(), c.subnet(), c.cidr(), c.at())));
    }

    private static Decision<VpcEvent> release(Vpc state, ReleaseRange c) {
        return switch (state) {
            case Known vpc when !vpc.belongsTo(c.project()) -> unknown(c);
            case Live vpc -> released(vpc, c);
            case Deleted _ -> nothing(); // with the VPC all of its ranges went
            case Creating _, Failed _, NotRequested _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> released(Live vpc, ReleaseRange c) {
        return vpc.ranges().stream()
                .filter(range -> range.subnet().equals(c.subnet()))
                .findFirst()
                .map(range -> Decision.<VpcEvent>emit(new RangeReleased(c.id(), c.subnet(), range.cidr(), c.at())))
                .orElseGet(Decision::nothing);
    }

    private static Decision<VpcEvent> delete(Vpc state, DeleteVpc c) {
        return switch (state) {
            case Known vpc when !vpc.belongsTo(c.project()) -> unknown(c);
            case Live vpc -> deleted(vpc, c);
            case Creating _, Failed _ -> emit(new VpcDeleted(c.id(), c.at()));
            case NotRequested _, Deleted _ -> unknown(c);
        };
    }

    private static Decision<VpcEvent> deleted(Live vpc, DeleteVpc c) {
        List<SubnetId> blockers = vpc.ranges().stream().map(Range::subnet).toList();
        return blockers.isEmpty()
                ? emit(new VpcDeleted(c.id(), c.at()))
                : refuse(VpcRefusal.HAS_SUBNETS, "Expected VPC %s without subnets, but it has %s", c.id(), blockers);
    }

    private static boolean allowed(@Nullable Cidr cidr) {
        return cidr == null || PrivateRanges.allow(cidr);
    }

    /** A VPC without a range of its own holds whatever a VPC may hold. */
    private static boolean holds(@Nullable Cidr space, Cidr range) {
        return space == null ? PrivateRanges.allow(range) : space.contains(range);
    }

    private static Decision<VpcEvent> unknown(VpcCommand c) {
        return refuse(VpcRefusal.NOT_FOUND, "Expected VPC %s, but there is none", c.id());
    }

    private static Decision<VpcEvent> notUsable(VpcCommand c) {
        return refuse(VpcRefusal.NOT_USABLE, "Expected VPC %s to be usable, but it is not created", c.id());
    }

    private static Decision<VpcEvent> overlaps(ReserveRange c, Range taken) {
        return refuse(
                VpcRefusal.OVERLAPS,
                "Expected %s to be free, but subnet %s holds %s",
                c.cidr(),
                taken.subnet(),
                taken.cidr());
    }

    private static Decision<VpcEvent> notAllowed(@Nullable Cidr cidr) {
        return refuse(
                VpcRefusal.RANGE_NOT_ALLOWED,
                "Expected a range of at most /%d inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, but got %s",
                PrivateRanges.LONGEST_PREFIX,
                String.valueOf(cidr));
    }
}
