package io.postern.robustness.workload;

import io.postern.local.client.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of one request. The same place is filled the same way wherever it is in the request:
 *
 * <ul>
 *   <li>{@code {id}}: what the operation is about
 *   <li>{@code {vpc}}, {@code {subnet}} …: one of the actor's own, of any kind there is; {@code {any.service}}: anybody's
 *   <li>{@code {within}}, {@code {port.within}}, {@code {port.within.within}}: what that is in
 *   <li>{@code {project}}, {@code {project.name}}, {@code {domain}}, {@code {name}}, {@code {me}}: the actor's account and
 *       its owner; with {@code other.} before it somebody else's, with {@code owner.} that of what the operation is about
 *   <li>{@code {word}}, {@code {word2}}: new words; {@code {flag}}; {@code {1..250}}: a number, both included
 * </ul>
 */
final class Filling {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9_.]+)}");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.\\.(\\d+)");

    private final Account account;
    private final List<Account> everybody;
    private final World world;
    private final RandomGenerator random;
    private final Map<String, String> filled = new HashMap<>();
    private final @Nullable Thing target;

    /** @param target what the operation is about; null for nothing */
    Filling(Account account, List<Account> everybody, World world, RandomGenerator random, @Nullable Thing target) {
        this.account = account;
        this.everybody = everybody;
        this.world = world;
        this.random = random;
        this.target = target;
        if (target != null) {
            filled.put("id", target.id());
            filled.put("within", target.within());
        }
    }

    /** @return empty when there is nothing that a place could be filled with */
    Optional<String> fill(String text) {
        Matcher places = PLACE.matcher(text);
        StringBuilder whole = new StringBuilder();
        while (places.find()) {
            String value = value(places.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            places.appendReplacement(whole, Matcher.quoteReplacement(value));
        }
        return Optional.of(places.appendTail(whole).toString());
    }

    /** @return empty text when there is nothing */
    String value(String place) {
        String known = filled.get(place);
        if (known == null) {
            known = find(place);
            filled.put(place, known);
        }
        return known;
    }

    private String find(String place) {
        Matcher number = NUMBER.matcher(place);
        if (number.matches()) {
            int from = Integer.parseInt(number.group(1));
            return Integer.toString(random.nextInt(from, Integer.parseInt(number.group(2)) + 1));
        }
        if (place.endsWith(".within")) {
            String inner = value(place.substring(0, place.length() - ".within".length()));
            return world.known(inner).map(Thing::within).orElse("");
        }
        int dot = place.indexOf('.');
        String whose = dot < 0 ? "" : place.substring(0, dot);
        return switch (whose) {
            case "any" -> thing(place.substring(dot + 1), null);
            case "other" -> of(everybody.get(random.nextInt(everybody.size())), place.substring(dot + 1));
            case "owner" -> target == null ? "" : of(target.owner(), place.substring(dot + 1));
            default -> own(place);
        };
    }

    private String own(String place) {
        if (place.startsWith("word")) {
            return "w" + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
        }
        String told = place.equals("flag") ? Boolean.toString(random.nextBoolean()) : of(account, place);
        return told.isEmpty() ? thing(place, account) : told;
    }

    private static String of(Account somebody, String what) {
        return switch (what) {
            case "project" -> somebody.projectId();
            case "project.name" -> somebody.projectName();
            case "domain" -> somebody.domainId();
            case "name" -> somebody.userName();
            case "me" -> somebody.userId();
            default -> "";
        };
    }

    private String thing(String kind, @Nullable Account owner) {
        Kind wanted = Kind.valueOf(kind.replace("a_", "").toUpperCase(Locale.ROOT));
        return world.any(wanted, random, thing -> owner == null || thing.owner().equals(owner))
                .map(Thing::id)
                .orElse("");
    }
}
