package io.postern.vpc.subnet.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.subnet.domain.Subnet.Creating;
import io.postern.vpc.subnet.domain.Subnet.Deleted;
import io.postern.vpc.subnet.domain.Subnet.Failed;
import io.postern.vpc.subnet.domain.Subnet.Known;
import io.postern.vpc.subnet.domain.Subnet.Live;
import io.postern.vpc.subnet.domain.Subnet.NotRequested;
import io.postern.vpc.subnet.domain.SubnetCommand.Change;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.GrantSubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.RequestSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetCreated;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetDeleted;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetFailed;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetRequested;
import io.postern.vpc.subnet.domain.SubnetEvent.SubnetUpdated;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The rules of one subnet. That its range is free is the VPC's rule, that its ports are gone is the database's. */
public final class SubnetDecider implements Decider<Subnet, SubnetCommand, SubnetEvent> {

    private static final int LONGEST_PREFIX = 28;

    @Override
    public Subnet initial() {
        return Subnet.INITIAL;
    }

    @Override
    public Subnet evolve(Subnet state, SubnetEvent event) {
        return Subnet.evolve(state, event);
    }

    @Override
    public Decision<SubnetEvent> decide(Subnet state, SubnetCommand command) {
        return switch (command) {
            case RequestSubnet c -> request(state, c);
            case GrantSubnetQuota c -> grant(state, c);
            case DenySubnetQuota c -> deny(state, c);
            case UpdateSubnet c -> update(state, c);
            case DeleteSubnet c -> delete(state, c);
        };
    }

    private static Decision<SubnetEvent> request(Subnet state, RequestSubnet c) {
        return switch (state) {
            case NotRequested _
            when c.cidr().prefix() > LONGEST_PREFIX ->
                refuse(
                        SubnetRefusal.TOO_SMALL,
                        "Expected a range of at most /%d, but got %s",
                        LONGEST_PREFIX,
                        c.cidr());
            case NotRequested _
            when !usable(c.gateway(), c.cidr()) ->
                refuse(
                        SubnetRefusal.GATEWAY_NOT_USABLE,
                        "Expected a gateway inside %s, but got %s",
                        c.cidr(),
                        c.gateway());
            case NotRequested _ ->
                emit(new SubnetRequested(
                        c.id(),
                        c.project(),
                        c.vpc(),
                        c.neutronSubnet(),
                        c.cidr(),
                        c.gateway(),
                        c.availabilityZone(),
                        c.settings(),
                        c.tags(),
                        c.at()));
            case Known _, Deleted _ -> nothing();
        };
    }

    private static Decision<SubnetEvent> grant(Subnet state, GrantSubnetQuota c) {
        return switch (state) {
            case Creating subnet ->
                emit(new SubnetCreated(
                        subnet.id(),
                        subnet.project(),
                        subnet.vpc(),
                        subnet.neutronSubnet(),
                        subnet.cidr(),
                        subnet.gateway(),
                        subnet.availabilityZone(),
                        subnet.settings(),
                        subnet.tags(),
                        c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c);
        };
    }

    private static Decision<SubnetEvent> deny(Subnet state, DenySubnetQuota c) {
        return switch (state) {
            case Creating _ -> emit(new SubnetFailed(c.id(), NoSubnet.QUOTA_EXCEEDED, c.text(), c.at()));
            case Live _, Failed _, Deleted _ -> nothing();
            case NotRequested _ -> unknown(c);
        };
    }

    private static Decision<SubnetEvent> update(Subnet state, UpdateSubnet c) {
        return switch (state) {
            case Known subnet when !subnet.belongsTo(c.project()) -> unknown(c);
            case Known subnet when !subnet.vpc().equals(c.vpc()) -> elsewhere(c);
            case Live subnet -> {
                SubnetSettings settings = changed(subnet.settings(), c.change());
                yield settings.equals(subnet.settings())
                        ? nothing()
                        : emit(new SubnetUpdated(c.id(), settings, c.at()));
            }
            case Creating _, Failed _ ->
                refuse(SubnetRefusal.NOT_USABLE, "Expected subnet %s to be usable, but it is not created", c.id());
            case NotRequested _, Deleted _ -> unknown(c);
        };
    }

    private static Decision<SubnetEvent> delete(Subnet state, DeleteSubnet c) {
        return switch (state) {
            case Known subnet when !subnet.belongsTo(c.project()) -> unknown(c);
            case Known subnet when !subnet.vpc().equals(c.vpc()) -> elsewhere(c);
            case Known _ -> emit(new SubnetDeleted(c.id(), c.at()));
            case NotRequested _, Deleted _ -> unknown(c);
        };
    }

    private static SubnetSettings changed(SubnetSettings now, Change change) {
        Map<String, String> options = new TreeMap<>(now.dhcpOptions());
        options.putAll(change.dhcpOptions());
        options.values().removeIf(String::isEmpty);
        return new SubnetSettings(
                Objects.requireNonNullElse(change.name(), now.name()),
                Objects.requireNonNullElse(change.description(), now.description()),
                Objects.requireNonNullElse(change.dhcp(), now.dhcp()),
                Objects.requireNonNullElse(change.dns(), now.dns()),
                options);
    }

    private static boolean usable(Address gateway, Cidr cidr) {
        return cidr.contains(gateway) && !gateway.equals(cidr.first()) && !gateway.equals(cidr.last());
    }

    private static Decision<SubnetEvent> unknown(SubnetCommand c) {
        return refuse(SubnetRefusal.NOT_FOUND, "Expected subnet %s, but there is none", c.id());
    }

    private static Decision<SubnetEvent> elsewhere(SubnetCommand c) {
        return refuse(SubnetRefusal.NOT_IN_VPC, "Expected subnet %s in VPC %s, but it is not", c.id(), c.vpc());
    }
}
