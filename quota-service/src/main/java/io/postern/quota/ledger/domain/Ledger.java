package io.postern.quota.ledger.domain;

import io.postern.quota.ResourceId;
import io.postern.quota.ledger.domain.LedgerEvent.LimitChanged;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaDenied;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaGranted;
import io.postern.quota.ledger.domain.LedgerEvent.QuotaReleased;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds quota of one kind in one project.
 *
 * @param limit of the project's own; null when the default is in force
 * @param events how many there were: the version of the stream
 * @param holders in the order in which they were granted
 * @param denied the newest ones that were denied, so that a repeated request is not a second one
 */
public record Ledger(@Nullable Integer limit, int events, List<Holder> holders, List<ResourceId> denied) {

    public static final Ledger INITIAL = new Ledger(null, 0, List.of(), List.of());

    /** A request is repeated soon or never: so many denials later it would be decided anew. */
    private static final int DENIALS_REMEMBERED = 32;

    /** @param version of the stream after the event that granted it */
    public record Holder(ResourceId resource, int version) {}

    public Ledger {
        holders = List.copyOf(holders);
        denied = List.copyOf(denied);
    }

    public int used() {
        return holders.size();
    }

    public int limitOr(int defaultLimit) {
        return limit == null ? defaultLimit : limit;
    }

    boolean holds(ResourceId resource) {
        return holders.stream().anyMatch(holder -> holder.resource().equals(resource));
    }

    boolean hasDenied(ResourceId resource) {
        return denied.contains(resource);
    }

    public static Ledger evolve(Ledger ledger, LedgerEvent event) {
        return switch (event) {
            case QuotaGranted e -> ledger.granted(e);
            case QuotaDenied e -> ledger.denied(e);
            case QuotaReleased e -> ledger.released(e);
            case LimitChanged e -> ledger.limited(e);
        };
    }

    private Ledger granted(QuotaGranted e) {
        require(!holds(e.resource()), e);
        return with(Stream.concat(holders.stream(), Stream.of(new Holder(e.resource(), events + 1)))
                .toList());
    }

    private Ledger denied(QuotaDenied e) {
        require(!holds(e.resource()), e);
        long forgotten = Math.max(0, denied.size() + 1 - DENIALS_REMEMBERED);
        List<ResourceId> newest = Stream.concat(denied.stream(), Stream.of(e.resource()))
                .skip(forgotten)
                .toList();
        return new Ledger(limit, events + 1, holders, newest);
    }

    private Ledger released(QuotaReleased e) {
        require(holds(e.resource()), e);
        return with(holders.stream()
                .filter(holder -> !holder.resource().equals(e.resource()))
                .toList());
    }

    private Ledger limited(LimitChanged e) {
        return new Ledger(e.limit(), events + 1, holders, denied);
    }

    private Ledger with(List<Holder> newHolders) {
        return new Ledger(limit, events + 1, newHolders, denied);
    }

    private void require(boolean fits, LedgerEvent event) {
        if (!fits) {
            throw new IllegalStateException("%s cannot follow %s".formatted(event, this));
        }
    }
}
