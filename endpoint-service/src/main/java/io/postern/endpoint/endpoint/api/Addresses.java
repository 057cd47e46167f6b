package io.postern.endpoint.endpoint.api;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.postern.endpoint.api.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** The library reads more than that, blanks, masks and leading zeros, and what is kept is the text. */
    private static final Pattern DOTTED =
            Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}(/(0|[1-9]\\d?))?");

    private static final Pattern HEXTETS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private Addresses() {}

    /** @return null when none is given */
    static @Nullable String ipv4(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && (given.contains("/") || !isIpv4(given))) {
            throw Wire.bad("EndPoint.2041", "Expected port_ip to be an IPv4 address");
        }
        return given;
    }

    /** @return null when none is given */
    static @Nullable String ipv6(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && !(HEXTETS.matcher(given).matches() && new IPAddressString(given).isIPv6())) {
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
        if (texts.size() > most) {
            throw Wire.bad("EndPoint.2045", "Expected whitelist to have at most %d entries".formatted(most));
        }
        List<String> addresses = new ArrayList<>();
        for (String text : texts) {
            if (text == null || !isIpv4(text)) {
                throw Wire.bad("EndPoint.2044", "Expected whitelist to hold IPv4 addresses or CIDR blocks");
            }
            addresses.add(text);
        }
        return addresses.stream().distinct().toList();
    }

    private static boolean isIpv4(String text) {
        return DOTTED.matcher(text).matches() && new IPAddressString(text, IPV4).isIPv4();
    }
}
