package io.postern.endpoint.endpoint.api;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.postern.endpoint.api.Wire;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses on the wire. */
final class Addresses {

    private static final IPAddressStringParameters IPV4 = new IPAddressStringParameters.Builder()
            .allowIPv6(false)
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    private Addresses() {}

    /** @return null when none is given */
    static @Nullable String ipv4(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && (given.contains("/") || !new IPAddressString(given, IPV4).isIPv4())) {
            throw Wire.bad("EndPoint.2041", "Expected port_ip to be an IPv4 address");
        }
        return given;
    }

    /** @return null when none is given */
    static @Nullable String ipv6(@Nullable String text) {
        String given = Wire.given(text);
        boolean single = given != null && !given.matches(".*[/%*_-].*");
        if (given != null && !(single && new IPAddressString(given).isIPv6())) {
            throw Wire.bad("EndPoint.2041", "Expected ipv6_address to be an IPv6 address");
        }
        return given;
    }

    /**
     * An endpoint's whitelist.
     *
     * @return null when none is given; each entry once, in their order
     */
    static @Nullable List<String> whitelist(@Nullable List<@Nullable String> texts, int most) {
        if (texts == null) {
            return null;
        }
        List<String> addresses = new ArrayList<>();
        for (String text : texts) {
            if (text == null || !new IPAddressString(text, IPV4).isIPv4()) {
                throw Wire.bad("EndPoint.2044", "Expected whitelist to hold IPv4 addresses or CIDR blocks");
            }
            addresses.add(text);
        }
        if (addresses.size() > most) {
            throw Wire.bad("EndPoint.2045", "Expected whitelist to have at most %d entries".formatted(most));
        }
        return addresses.stream().distinct().toList();
    }
}
