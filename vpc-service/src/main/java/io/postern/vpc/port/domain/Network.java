package io.postern.vpc.port.domain;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;

/**
 * A live subnet, as far as its addresses go. None of this ever changes, so it may be remembered.
 *
 * @param neutronSubnet the second id of the subnet, by which ports on the wire name it
 */
public record Network(SubnetId id, SubnetId neutronSubnet, VpcId vpc, Cidr cidr, Address gateway) {

    /** How many addresses at the end of a subnet no port may have (ADR 0011). */
    private static final int KEPT_AT_THE_END = 3;

    /** The address is one that the subnet has for itself: the first, the gateway, or one of the last three. */
    public boolean keeps(Address address) {
        return address.equals(gateway)
                || address.equals(cidr.first())
                || address.number() > cidr.last().number() - KEPT_AT_THE_END;
    }
}
