package io.postern.vpc.port.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.vpc.port.domain.Placement.At;
import io.postern.vpc.port.domain.Placement.Nowhere;
import io.postern.vpc.port.domain.Port.Allocated;
import io.postern.vpc.port.domain.Port.NotAllocated;
import io.postern.vpc.port.domain.Port.Refused;
import io.postern.vpc.port.domain.Port.Released;
import io.postern.vpc.port.domain.PortCommand.AllocatePort;
import io.postern.vpc.port.domain.PortCommand.CreatePort;
import io.postern.vpc.port.domain.PortCommand.DeletePort;
import io.postern.vpc.port.domain.PortCommand.ReleasePort;
import io.postern.vpc.port.domain.PortCommand.UpdatePort;
import io.postern.vpc.port.domain.PortEvent.PortAllocated;
import io.postern.vpc.port.domain.PortEvent.PortRefused;
import io.postern.vpc.port.domain.PortEvent.PortReleased;
import io.postern.vpc.port.domain.PortEvent.PortUpdated;
import java.util.List;
import java.util.Objects;

/** The rules of one port. That an address is given once is the database's rule: no port sees another. */
public final class PortDecider implements Decider<Port, PortCommand, PortEvent> {

    /** How the api shows that a port is an endpoint's. */
    private static final String ENDPOINT_DEVICE = "network:vpc_endpoint";

    @Override
    public Port initial() {
        return Port.INITIAL;
    }

    @Override
    public Port evolve(Port state, PortEvent event) {
        return Port.evolve(state, event);
    }

    @Override
    public Decision<PortEvent> decide(Port state, PortCommand command) {
        return switch (command) {
            case CreatePort c -> create(state, c);
            case AllocatePort c -> allocate(state, c);
            case UpdatePort c -> update(state, c);
            case DeletePort c -> delete(state, c);
            case ReleasePort c -> release(state, c);
        };
    }

    private static Decision<PortEvent> create(Port state, CreatePort c) {
        return switch (state) {
            case NotAllocated _ ->
                switch (Placement.of(c.site())) {
                    case At at -> emit(createdAt(at, c));
                    case Nowhere no -> refuse(no.refusal());
                };
            case Allocated _, Refused _, Released _ -> nothing();
        };
    }

    private static Decision<PortEvent> allocate(Port state, AllocatePort c) {
        return switch (state) {
            case NotAllocated _ ->
                switch (Placement.of(c.site())) {
                    case At at -> emit(allocatedAt(at, c));
                    case Nowhere(NoPort reason, String text) ->
                        emit(new PortRefused(c.id(), c.project(), c.device(), reason, text, c.at()));
                };
            case Allocated _, Refused _, Released _ -> nothing();
        };
    }

    private static Decision<PortEvent> update(Port state, UpdatePort c) {
        return switch (state) {
            case Allocated port
            when port.belongsTo(c.project()) -> {
                String name = Objects.requireNonNullElse(c.name(), port.name());
                List<AddressPair> pairs =
                        Objects.requireNonNullElse(c.allowedAddressPairs(), port.allowedAddressPairs());
                boolean same = name.equals(port.name()) && pairs.equals(port.allowedAddressPairs());
                yield same ? nothing() : emit(new PortUpdated(c.id(), name, pairs, c.at()));
            }
            case Allocated _, NotAllocated _, Refused _, Released _ -> unknown(c);
        };
    }

    private static Decision<PortEvent> delete(Port state, DeletePort c) {
        return switch (state) {
            case Allocated port when !port.belongsTo(c.project()) -> unknown(c);
            case Allocated port
            when port.owner() == PortOwner.ENDPOINT ->
                refuse(
                        PortRefusal.HELD_BY_ENDPOINT,
                        "Expected port %s to be free, but an endpoint holds it: %s",
                        c.id(),
                        String.valueOf(port.device()));
            case Allocated port -> emit(new PortReleased(c.id(), port.device(), c.at()));
            case NotAllocated _, Refused _, Released _ -> unknown(c);
        };
    }

    private static Decision<PortEvent> release(Port state, ReleasePort c) {
        return switch (state) {
            case Allocated port -> emit(new PortReleased(c.id(), port.device(), c.at()));
            case NotAllocated _, Refused _, Released _ -> nothing();
        };
    }

    private static PortAllocated createdAt(At at, CreatePort c) {
        return new PortAllocated(
                c.id(),
                c.project(),
                at.network().id(),
                at.network().neutronSubnet(),
                at.network().vpc(),
                at.address(),
                at.mac(),
                PortOwner.USER,
                null,
                c.deviceOwner(),
                c.name(),
                c.allowedAddressPairs(),
                c.at());
    }

    private static PortAllocated allocatedAt(At at, AllocatePort c) {
        return new PortAllocated(
                c.id(),
                c.project(),
                at.network().id(),
                at.network().neutronSubnet(),
                at.network().vpc(),
                at.address(),
                at.mac(),
                PortOwner.ENDPOINT,
                c.device(),
                ENDPOINT_DEVICE,
                "",
                List.of(),
                c.at());
    }

    private static Decision<PortEvent> unknown(PortCommand c) {
        return refuse(PortRefusal.NOT_FOUND, "Expected port %s, but there is none", c.id());
    }
}
