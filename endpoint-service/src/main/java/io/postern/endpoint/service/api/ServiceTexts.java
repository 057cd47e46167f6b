package io.postern.endpoint.service.api;

import inet.ipaddr.HostName;
import io.postern.endpoint.api.Wire;
import io.postern.endpoint.service.domain.WhitelistRemoval;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What creating and updating a service check alike. */
final class ServiceTexts {

    private static final Set<String> TCP_PROXIES = Set.of("close", "toa_open", "proxy_open", "open", "proxy_vni");
    private static final Pattern POOL = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private ServiceTexts() {}

    static String tcpProxy(String text) {
        return Wire.oneOf(text, TCP_PROXIES, "tcp_proxy", "EndPoint.0002");
    }

    static WhitelistRemoval removal(String text) {
        return WhitelistRemoval.valueOf(Wire.oneOf(text, Set.of("keep", "reject"), "whitelist_removal", "EndPoint.0002")
                .toUpperCase(Locale.ROOT));
    }

    /** An address or a host name, for services in a VLAN. */
    static @Nullable String address(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && (given.contains("/") || given.length() > 253 || !new HostName(given).isValid())) {
            throw Wire.bad("EndPoint.3010", "Expected ip to be an address or a host name");
        }
        return given;
    }

    static @Nullable String pool(@Nullable String text) {
        String given = Wire.given(text);
        if (given != null && !POOL.matcher(given).matches()) {
            throw Wire.bad("EndPoint.0002", "Expected pool_id to be an id");
        }
        return given;
    }
}
