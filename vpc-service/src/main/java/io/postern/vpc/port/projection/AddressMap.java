package io.postern.vpc.port.projection;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.port.domain.Network;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of one subnet seem to be used: a hint. It may believe a released address to be used until it is made
 * anew, and may not know of one that another replica has just given away.
 */
final class AddressMap {

    private final long first;
    private final int size;
    private final BitSet used = new BitSet();
    private int next;

    AddressMap(Network network, Collection<Address> taken) {
        Cidr cidr = network.cidr();
        first = cidr.first().number();
        size = Math.toIntExact(cidr.size());
        network.kept().forEach(this::use);
        taken.forEach(this::use);
    }

    synchronized void use(Address address) {
        used.set(index(address));
    }

    /** @return an address that seems to be free and is used from now on, the one after the last; null when none is */
    synchronized @Nullable Address take() {
        int found = used.nextClearBit(next);
        if (found >= size) {
            found = used.nextClearBit(0);
        }
        if (found >= size) {
            return null;
        }
        used.set(found);
        next = found + 1;
        return Address.of(first + found);
    }

    private int index(Address address) {
        return Math.toIntExact(address.number() - first);
    }
}
