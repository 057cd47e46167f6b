package io.postern.vpc.port.domain;

import io.postern.vpc.Address;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import org.jspecify.annotations.Nullable;

/** Where a port is wanted, and what was read about that place in the eyes of the project that asks. */
public record Site(Wish wish, Facts facts) {

    /**
     * @param vpc null when any will do
     * @param subnet the network
     * @param neutronSubnet the network's second id, for a check; null when it was not named
     * @param address as it was written; null when any will do
     */
    public record Wish(
            @Nullable VpcId vpc,
            SubnetId subnet,
            @Nullable SubnetId neutronSubnet,
            @Nullable String address) {}

    /**
     * @param vpcKnown the project has the VPC, or none was named
     * @param network null when the project has no such subnet
     * @param address the wanted address if it is unused, or any unused one if none is wanted; null when there is none
     */
    public record Facts(
            boolean vpcKnown,
            @Nullable Network network,
            @Nullable Address address) {}

    /** Whether there would be a place for the port, had another not its address. */
    public boolean isFull() {
        return Placement.of(this) instanceof Placement.Nowhere no
                && (no.reason() == NoPort.ADDRESS_IN_USE || no.reason() == NoPort.NO_ADDRESS_LEFT);
    }
}
