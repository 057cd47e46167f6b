package io.postern.vpc.port.domain;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A live subnet, as far as its addresses go. None of this ever changes, so it may be remembered.
 *
 * @param neutronSubnet the second id of the subnet, by which ports on the wire name it
 */
public record Network(SubnetId id, SubnetId neutronSubnet, VpcId vpc, Cidr cidr, Address gateway) {

    /** How many addresses at the end of a subnet no port may have (ADR 0011). */
    private static final int KEPT_AT_THE_END = 3;

    /** The addresses that the subnet has for itself: the first, the gateway and the last three. */
    public List<Address> kept() {
        long last = cidr.last().number();
        return Stream.concat(
                        Stream.of(cidr.first(), gateway),
                        LongStream.rangeClosed(last - KEPT_AT_THE_END + 1, last).mapToObj(Address::of))
                .distinct()
                .toList();
    }

    public boolean keeps(Address address) {
        return kept().contains(address);
    }
}
