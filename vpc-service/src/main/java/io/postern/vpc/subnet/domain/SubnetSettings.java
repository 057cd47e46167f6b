package io.postern.vpc.subnet.domain;

import io.postern.vpc.Address;
import java.util.List;
import java.util.Map;

/**
 * What the owner of a subnet may change.
 *
 * @param dns name servers told to hosts, in the order of preference
 * @param dhcpOptions further options told to hosts, by option name ({@code ntp}, {@code addresstime})
 */
public record SubnetSettings(
        String name, String description, boolean dhcp, List<Address> dns, Map<String, String> dhcpOptions) {
    public SubnetSettings {
        dns = List.copyOf(dns);
        dhcpOptions = Map.copyOf(dhcpOptions);
    }
}
