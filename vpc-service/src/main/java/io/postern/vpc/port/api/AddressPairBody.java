package io.postern.vpc.port.api;

import io.postern.vpc.Address;
import io.postern.vpc.Cidr;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.port.domain.AddressPair;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A further source that the port may send from: an address or a range, and a MAC if it is not the port's own. */
public record AddressPairBody(
        @Nullable String ipAddress, @Nullable String macAddress) {

    private static final int MOST = 100;
    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");

    /** @return null when the member is not there */
    static @Nullable List<AddressPair> parse(@Nullable List<@Nullable AddressPairBody> pairs) {
        if (pairs == null) {
            return null;
        }
        if (pairs.size() > MOST) {
            throw Wire.bad(Family.PORT, "Expected at most %d allowed_address_pairs".formatted(MOST));
        }
        return pairs.stream()
                .map(pair -> pair == null ? new AddressPairBody(null, null) : pair)
                .map(AddressPairBody::pair)
                .toList();
    }

    static List<AddressPairBody> of(List<AddressPair> pairs) {
        return pairs.stream()
                .map(pair -> new AddressPairBody(pair.range(), pair.mac().isEmpty() ? null : pair.mac()))
                .toList();
    }

    private AddressPair pair() {
        Cidr range = Cidr.parse(ipAddress);
        boolean everything = range != null && range.prefix() == 0;
        if (ipAddress == null || everything || range == null && Address.parse(ipAddress) == null) {
            throw Wire.bad(Family.PORT, "Expected each ip_address to be an IPv4 address, or a range but not all of it");
        }
        String mac = macAddress == null ? "" : macAddress;
        if (!mac.isEmpty() && !MAC.matcher(mac).matches()) {
            throw Wire.bad(Family.PORT, "Expected each mac_address to be like fa:16:3e:00:00:01");
        }
        return new AddressPair(ipAddress, mac);
    }
}
