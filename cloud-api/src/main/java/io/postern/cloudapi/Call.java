package io.postern.cloudapi;

import io.postern.cloudapi.identity.Identity;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The request that is being answered. Inject it into resource classes, and read it before the first wait. */
public interface Call {

    /**
     * @throws IllegalStateException in an operation that is {@link Unauthenticated}
     */
    Caller caller();

    /**
     * Who asks, in an operation that is {@link Unauthenticated}: for those where the body may prove it, or the headers.
     *
     * @return fails with {@link ApiError} 401 when the headers prove nobody
     */
    Uni<Identity> prove();

    /** For the journal: the actor is {@code user:<id>}, or {@code anonymous} in an {@link Unauthenticated} operation. */
    Origin origin();

    /** When the request came, in whole milliseconds: the time that commands carry. */
    Instant at();

    /** {@link #at()}, and from where. */
    Occasion occasion();

    /** Made by us, 32 hex; the answer's header {@code X-Request-Id}. */
    String requestId();

    /** The path as it was asked for, without query: which family of the API speaks. */
    String path();

    /**
     * An id for something that this request makes: the same one, in the same order, when a request with an idempotency
     * key comes again.
     */
    UUID newId();

    /**
     * Says which version of the one resource is answered: the header {@code ETag}, which {@code If-Match} compares. To
     * be called last, when nothing can go wrong any more.
     *
     * @return its state
     */
    <S> S answering(Stored<S> resource);
}
