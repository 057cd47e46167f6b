package io.postern.vpc.port.domain;

import io.postern.decider.Refusal;
import io.postern.vpc.Address;
import io.postern.vpc.port.domain.Site.Facts;
import io.postern.vpc.port.domain.Site.Wish;
import org.jspecify.annotations.Nullable;

/** Whether a port can be where it is wanted. */
sealed interface Placement {

    record At(Network network, Address address) implements Placement {
        /** Unique in the network because the address is, for ranges up to a /8 (ADR 0011). */
        String mac() {
            long low = address.number();
            return "fa:16:3e:%02x:%02x:%02x".formatted(low >> 16 & 0xff, low >> 8 & 0xff, low & 0xff);
        }
    }

    record Nowhere(NoPort reason, String text) implements Placement {
        Refusal refusal() {
            return new Refusal(reason, text);
        }
    }

    static Placement of(Site site) {
        Wish wish = site.wish();
        Facts facts = site.facts();
        Network network = facts.network();
        if (!facts.vpcKnown()) {
            return nowhere(NoPort.VPC_UNKNOWN, "Expected VPC %s, but there is none", wish.vpc());
        }
        if (network == null) {
            return nowhere(NoPort.SUBNET_UNKNOWN, "Expected subnet %s, but there is none", wish.subnet());
        }
        if (wish.vpc() != null && !wish.vpc().equals(network.vpc())) {
            return nowhere(
                    NoPort.SUBNET_NOT_IN_VPC, "Expected subnet %s in VPC %s, but it is not", network.id(), wish.vpc());
        }
        if (wish.neutronSubnet() != null && !wish.neutronSubnet().equals(network.neutronSubnet())) {
            return nowhere(
                    NoPort.SUBNET_UNKNOWN,
                    "Expected an address of network %s, but subnet %s is not its own",
                    network.id(),
                    wish.neutronSubnet());
        }
        return wish.address() == null ? anywhere(network, facts.address()) : at(network, wish.address(), facts);
    }

    private static Placement anywhere(Network network, @Nullable Address free) {
        return free == null
                ? nowhere(
                        NoPort.NO_ADDRESS_LEFT, "Expected a free address in subnet %s, but there is none", network.id())
                : new At(network, free);
    }

    private static Placement at(Network network, String wanted, Facts facts) {
        Address address = Address.parse(wanted);
        if (address == null || !network.cidr().contains(address)) {
            return nowhere(
                    NoPort.ADDRESS_OUTSIDE_SUBNET, "Expected an address of %s, but got %s", network.cidr(), wanted);
        }
        return network.keeps(address) || !address.equals(facts.address())
                ? nowhere(NoPort.ADDRESS_IN_USE, "Expected %s to be free, but it is in use", address)
                : new At(network, address);
    }

    private static Placement nowhere(NoPort reason, String text, @Nullable Object... arguments) {
        return new Nowhere(reason, text.formatted(arguments));
    }
}
