package io.postern.journal;

import io.postern.journal.Keyed.StreamVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for beyond its commands: to take effect once however often it is sent, and only if a resource is
 * as its caller has seen it. Counts the steps of the request, so it belongs to one request, and the steps come one after
 * the other.
 */
public final class Terms {

    /** Of a request that names none, and of processes. */
    static final Terms NONE = new Terms(null, null, false);

    /**
     * A resource as the caller has seen it.
     *
     * @param id of its stream
     * @param versions any of these; empty when it only has to be there
     */
    public record Match(String id, List<Integer> versions) {
        public Match {
            versions = List.copyOf(versions);
        }
    }

    private final @Nullable Keyed keyed;
    private final @Nullable Match match;
    private final boolean withdrawing;
    private int step;
    private int ids;

    private Terms(@Nullable Keyed keyed, @Nullable Match match, boolean withdrawing) {
        this.keyed = keyed;
        this.match = match;
        this.withdrawing = withdrawing;
    }

    public static Terms of(@Nullable Keyed keyed, @Nullable Match match) {
        return keyed == null && match == null ? NONE : new Terms(keyed, match, false);
    }

    /** An id for something new: the same one, in the same order, when the request comes again. */
    public UUID newId() {
        return keyed == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        "%s/%d".formatted(keyed.requestId(), ids++).getBytes(StandardCharsets.UTF_8));
    }

    /** The terms of taking back what the request did: its key is free again, with the effect. */
    Terms withdrawing() {
        return keyed == null ? NONE : new Terms(keyed, null, true);
    }

    @Nullable
    Keyed keyed() {
        return keyed;
    }

    /** What the next step did when this request came before; null when it is still to be done. */
    @Nullable
    List<StreamVersion> done() {
        return keyed == null || withdrawing || step >= keyed.done().size()
                ? null
                : keyed.done().get(step);
    }

    /**
     * Whether the same request, sent twice, was a moment faster: it did the next step, or took back what it did.
     *
     * @param now what is kept under the key
     */
    boolean overtaken(List<EventStore.Kept> now) {
        if (keyed == null) {
            return false;
        }
        String own = keyed.requestId();
        return withdrawing
                ? now.stream().noneMatch(kept -> kept.requestId().equals(own))
                : now.size() > keyed.done().size();
    }

    void stepped() {
        if (this != NONE) {
            step++;
        }
    }

    /** What is kept of the step that is about to be appended. */
    List<EventStore.Kept> kept(Supplier<List<StreamVersion>> left) {
        return keyed == null || withdrawing
                ? List.of()
                : List.of(new EventStore.Kept(
                        keyed.scope(), keyed.key(), step, keyed.requestId(), keyed.fingerprint(), left.get()));
    }

    List<EventStore.Dropped> dropped() {
        return keyed != null && withdrawing
                ? List.of(new EventStore.Dropped(keyed.scope(), keyed.key(), keyed.requestId()))
                : List.of();
    }

    /** Whether the next decision rests on a version, which must not be a remembered one. */
    boolean rests() {
        return match != null && step == 0;
    }

    /**
     * @param read the streams that a step is about to decide on
     * @throws PreconditionFailed when the resource is not among them, or has moved on
     */
    void check(Map<String, ? extends Stored<?>> read) {
        if (match == null || step > 0) {
            return;
        }
        Stored<?> resource = read.get(match.id());
        if (resource == null) {
            throw new PreconditionFailed("Expected an operation on a resource with a version, but this one has none");
        }
        List<Integer> expected = match.versions();
        if (!resource.exists() || !expected.isEmpty() && !expected.contains(resource.version())) {
            throw new PreconditionFailed("Expected version %s, but it is %d".formatted(expected, resource.version()));
        }
    }
}
