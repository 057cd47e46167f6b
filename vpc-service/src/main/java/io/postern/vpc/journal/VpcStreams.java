package io.postern.vpc.journal;

import io.postern.cloudapi.quota.CountedView;
import io.postern.journal.Aggregate;
import io.postern.journal.Catalogue;
import io.postern.journal.TypeNames;
import io.postern.vpc.binding.domain.Binding;
import io.postern.vpc.binding.domain.BindingCommand;
import io.postern.vpc.binding.domain.BindingDecider;
import io.postern.vpc.binding.domain.BindingEvent;
import io.postern.vpc.binding.domain.NoBackend;
import io.postern.vpc.gateway.domain.Gateway;
import io.postern.vpc.gateway.domain.GatewayCommand;
import io.postern.vpc.gateway.domain.GatewayDecider;
import io.postern.vpc.gateway.domain.GatewayEvent;
import io.postern.vpc.gateway.domain.NoGateway;
import io.postern.vpc.port.domain.NoPort;
import io.postern.vpc.port.domain.Port;
import io.postern.vpc.port.domain.PortCommand;
import io.postern.vpc.port.domain.PortDecider;
import io.postern.vpc.port.domain.PortEvent;
import io.postern.vpc.port.domain.PortRefusal;
import io.postern.vpc.subnet.domain.Subnet;
import io.postern.vpc.subnet.domain.SubnetCommand;
import io.postern.vpc.subnet.domain.SubnetDecider;
import io.postern.vpc.subnet.domain.SubnetEvent;
import io.postern.vpc.subnet.domain.SubnetRefusal;
import io.postern.vpc.vpc.domain.Vpc;
import io.postern.vpc.vpc.domain.VpcCommand;
import io.postern.vpc.vpc.domain.VpcDecider;
import io.postern.vpc.vpc.domain.VpcEvent;
import io.postern.vpc.vpc.domain.VpcRefusal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The aggregates of vpc-service. Names are stored for ever: classes may be renamed, names may not. */
public final class VpcStreams {

    public static final Aggregate<Vpc, VpcCommand, VpcEvent> VPCS = Aggregate.of(
                    "vpc",
                    "vpc_view",
                    new VpcDecider(),
                    TypeNames.of(VpcEvent.class)
                            .name("VpcRequested", VpcEvent.VpcRequested.class)
                            .name("VpcCreated", VpcEvent.VpcCreated.class)
                            .name("VpcFailed", VpcEvent.VpcFailed.class)
                            .name("VpcUpdated", VpcEvent.VpcUpdated.class)
                            .name("RangeReserved", VpcEvent.RangeReserved.class)
                            .name("RangeReleased", VpcEvent.RangeReleased.class)
                            .name("VpcDeleted", VpcEvent.VpcDeleted.class),
                    TypeNames.of(Vpc.class)
                            .name("none", Vpc.NotRequested.class)
                            .name("creating", Vpc.Creating.class)
                            .name("live", Vpc.Live.class)
                            .name("failed", Vpc.Failed.class)
                            .name("deleted", Vpc.Deleted.class))
            .constraint("vpc_name", VpcRefusal.NAME_TAKEN, "Expected a new name, but another VPC has it")
            .constraint("gateway_vpc", VpcRefusal.HAS_GATEWAYS, "Expected a VPC without gateways, but it has some");

    public static final Aggregate<Subnet, SubnetCommand, SubnetEvent> SUBNETS = Aggregate.of(
                    "subnet",
                    "subnet_view",
                    new SubnetDecider(),
                    TypeNames.of(SubnetEvent.class)
                            .name("SubnetRequested", SubnetEvent.SubnetRequested.class)
                            .name("SubnetCreated", SubnetEvent.SubnetCreated.class)
                            .name("SubnetFailed", SubnetEvent.SubnetFailed.class)
                            .name("SubnetUpdated", SubnetEvent.SubnetUpdated.class)
                            .name("SubnetDeleted", SubnetEvent.SubnetDeleted.class),
                    TypeNames.of(Subnet.class)
                            .name("none", Subnet.NotRequested.class)
                            .name("creating", Subnet.Creating.class)
                            .name("live", Subnet.Live.class)
                            .name("failed", Subnet.Failed.class)
                            .name("deleted", Subnet.Deleted.class))
            .constraint("port_network", SubnetRefusal.HAS_PORTS, "Expected a subnet without ports, but it has some");

    public static final Aggregate<Port, PortCommand, PortEvent> PORTS = Aggregate.of(
                    "port",
                    "port_view",
                    new PortDecider(),
                    TypeNames.of(PortEvent.class)
                            .name("PortAllocated", PortEvent.PortAllocated.class)
                            .name("PortRefused", PortEvent.PortRefused.class)
                            .name("PortUpdated", PortEvent.PortUpdated.class)
                            .name("PortReleased", PortEvent.PortReleased.class),
                    TypeNames.of(Port.class)
                            .name("none", Port.NotAllocated.class)
                            .name("allocated", Port.Allocated.class)
                            .name("refused", Port.Refused.class)
                            .name("released", Port.Released.class))
            .constraint("port_address", NoPort.ADDRESS_IN_USE, "Expected a free address, but it is in use")
            .constraint("port_network", NoPort.SUBNET_UNKNOWN, "Expected a subnet, but it has just been deleted")
            .constraint("binding_port", PortRefusal.BACKS_SERVICE, "Expected a free port, but it backs a service");

    public static final Aggregate<Binding, BindingCommand, BindingEvent> BINDINGS = Aggregate.of(
                    "binding",
                    "binding_view",
                    new BindingDecider(),
                    TypeNames.of(BindingEvent.class)
                            .name("BackendBound", BindingEvent.BackendBound.class)
                            .name("BackendRefused", BindingEvent.BackendRefused.class)
                            .name("BackendMoved", BindingEvent.BackendMoved.class)
                            .name("BackendMoveRefused", BindingEvent.BackendMoveRefused.class)
                            .name("BackendReleased", BindingEvent.BackendReleased.class),
                    TypeNames.of(Binding.class)
                            .name("none", Binding.NotBound.class)
                            .name("bound", Binding.Bound.class)
                            .name("refused", Binding.Refused.class)
                            .name("released", Binding.Released.class))
            .constraint("binding_port", NoBackend.PORT_UNKNOWN, "Expected a port, but it has just been deleted");

    public static final Aggregate<Gateway, GatewayCommand, GatewayEvent> GATEWAYS = Aggregate.of(
                    "gateway",
                    "gateway_view",
                    new GatewayDecider(),
                    TypeNames.of(GatewayEvent.class)
                            .name("GatewayAttached", GatewayEvent.GatewayAttached.class)
                            .name("GatewayRefused", GatewayEvent.GatewayRefused.class)
                            .name("GatewayDetached", GatewayEvent.GatewayDetached.class),
                    TypeNames.of(Gateway.class)
                            .name("none", Gateway.NotAttached.class)
                            .name("attached", Gateway.Attached.class)
                            .name("refused", Gateway.Refused.class)
                            .name("detached", Gateway.Detached.class))
            .constraint("gateway_vpc", NoGateway.VPC_UNKNOWN, "Expected a VPC, but it has just been deleted");

    private VpcStreams() {}

    /** Where the container learns of them. */
    static final class Wiring {
        @Produces
        @Singleton
        Catalogue catalogue() {
            return new Catalogue("vpc", List.of(VPCS, SUBNETS, PORTS, BINDINGS, GATEWAYS));
        }

        @Produces
        @Singleton
        CountedView countedVpcs() {
            return new CountedView("vpc", VPCS.view(), "state ->> 'kind' = 'live'");
        }

        @Produces
        @Singleton
        CountedView countedSubnets() {
            return new CountedView("subnet", SUBNETS.view(), "state ->> 'kind' = 'live'");
        }
    }
}
