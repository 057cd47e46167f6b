package io.postern.vpc.port.projection;

import io.postern.vpc.Address;
import io.postern.vpc.port.domain.Network;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of one subnet seem to be used: a hint. It may believe a released address to be used until it is made
 * anew, and may not know of one that another replica has just given away.
 */
final class AddressMap {

    private static final int OVERHEAD = 256;

    private final Network network;
    private final long first;
    private final int size;
    private final BitSet used = new BitSet();
    private int next;

    AddressMap(Network network, Collection<Address> taken) {
        this.network = network;
        this.first = network.cidr().first().number();
        this.size = Math.toIntExact(network.cidr().size());
        taken.forEach(this::use);
    }

    /** Bytes it may need at the most: one bit for each address. */
    int weight() {
        return Math.max(OVERHEAD, size / Byte.SIZE);
    }

    synchronized void use(Address address) {
        used.set(Math.toIntExact(address.number() - first));
    }

    /** @return an address that seems to be free and is used from now on, the one after the last; null when none is */
    synchronized @Nullable Address take() {
        Address found = takeAfter(next, size);
        return found == null ? takeAfter(0, next) : found;
    }

    private @Nullable Address takeAfter(int from, int to) {
        for (int i = used.nextClearBit(from); i < to; i = used.nextClearBit(i + 1)) {
            Address address = Address.of(first + i);
            if (!network.keeps(address)) {
                used.set(i);
                next = i + 1;
                return address;
            }
        }
        return null;
    }
}
