package io.postern.vpc.journal;

import static io.postern.vpc.journal.VpcStreams.BINDINGS;
import static io.postern.vpc.journal.VpcStreams.GATEWAYS;
import static io.postern.vpc.journal.VpcStreams.PORTS;
import static io.postern.vpc.journal.VpcStreams.SUBNETS;
import static io.postern.vpc.journal.VpcStreams.VPCS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stored for ever: a name may be added here, none may change or go. That none is missing, an aggregate checks. */
class StoredNamesTest {

    @Test
    void of_vpcs() {
        assertEquals("vpc", VPCS.type());
        assertEquals(
                Set.of(
                        "VpcRequested",
                        "VpcCreated",
                        "VpcFailed",
                        "VpcUpdated",
                        "RangeReserved",
                        "RangeReleased",
                        "VpcDeleted"),
                VPCS.events().names());
        assertEquals(
                Set.of("none", "creating", "live", "failed", "deleted"),
                VPCS.states().names());
    }

    @Test
    void of_subnets() {
        assertEquals("subnet", SUBNETS.type());
        assertEquals(
                Set.of("SubnetRequested", "SubnetCreated", "SubnetFailed", "SubnetUpdated", "SubnetDeleted"),
                SUBNETS.events().names());
        assertEquals(
                Set.of("none", "creating", "live", "failed", "deleted"),
                SUBNETS.states().names());
    }

    @Test
    void of_ports() {
        assertEquals("port", PORTS.type());
        assertEquals(
                Set.of("PortAllocated", "PortRefused", "PortUpdated", "PortReleased"),
                PORTS.events().names());
        assertEquals(
                Set.of("none", "allocated", "refused", "released"),
                PORTS.states().names());
    }

    @Test
    void of_backends() {
        assertEquals("binding", BINDINGS.type());
        assertEquals(
                Set.of("BackendBound", "BackendRefused", "BackendMoved", "BackendMoveRefused", "BackendReleased"),
                BINDINGS.events().names());
        assertEquals(
                Set.of("none", "bound", "refused", "released"),
                BINDINGS.states().names());
    }

    @Test
    void of_gateways() {
        assertEquals("gateway", GATEWAYS.type());
        assertEquals(
                Set.of("GatewayAttached", "GatewayRefused", "GatewayDetached"),
                GATEWAYS.events().names());
        assertEquals(
                Set.of("none", "attached", "refused", "detached"),
                GATEWAYS.states().names());
    }
}
