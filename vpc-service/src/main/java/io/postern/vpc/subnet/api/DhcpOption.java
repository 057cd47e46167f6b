package io.postern.vpc.subnet.api;

import io.postern.vpc.Address;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A further option that hosts are told.
 *
 * @param optName {@code ntp}, or {@code addresstime}
 * @param optValue up to four addresses with commas between them, or hours as {@code 24h} ({@code -1} for ever); absent
 *     to remove the option
 */
public record DhcpOption(@Nullable String optName, @Nullable String optValue) {

    private static final int MOST_TIME_SERVERS = 4;
    private static final int MOST_HOURS = 30_000;
    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]{0,4}h");

    /** @return by name; an option to remove has an empty value */
    static Map<String, String> parse(@Nullable List<@Nullable DhcpOption> options) {
        Map<String, String> byName = new TreeMap<>();
        for (DhcpOption option : options == null ? List.<@Nullable DhcpOption>of() : options) {
            String value = option == null || option.optValue() == null ? "" : option.optValue();
            String name = option == null || option.optName() == null ? "" : option.optName();
            boolean valid =
                    switch (name) {
                        case "ntp" -> value.isEmpty() || timeServers(value);
                        case "addresstime" -> value.isEmpty() || value.equals("-1") || hours(value);
                        default -> false;
                    };
            if (!valid) {
                throw Wire.bad(Family.SUBNET, "Expected extra_dhcp_opts with ntp addresses, or addresstime in hours");
            }
            byName.put(name, value);
        }
        return byName;
    }

    static List<DhcpOption> of(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> new DhcpOption(option.getKey(), option.getValue()))
                        .toList();
    }

    private static boolean timeServers(String value) {
        String[] servers = value.split(",", -1);
        return servers.length <= MOST_TIME_SERVERS
                && List.of(servers).stream().allMatch(server -> Address.parse(server) != null);
    }

    private static boolean hours(String value) {
        return HOURS.matcher(value).matches() && Integer.parseInt(value.substring(0, value.length() - 1)) <= MOST_HOURS;
    }
}
