package io.postern.cloudapi.api;

import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.journal.Origin;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The call of this request; the doorkeeper says whose it is. */
@RequestScoped
public class CurrentCall implements Call {

    private final RoutingContext context;
    private @Nullable Caller caller;

    CurrentCall(RoutingContext context) {
        this.context = context;
    }

    void of(Caller proven) {
        this.caller = proven;
    }

    @Override
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("nobody was asked who he is");
        }
        return caller;
    }

    @Override
    public Origin origin() {
        String actor = caller == null ? "anonymous" : "user:" + caller.userId();
        return new Origin(
                actor, requestId(), requestId(), null, context.request().getHeader("traceparent"));
    }

    @Override
    public Instant at() {
        return Arrival.of(context).at();
    }

    @Override
    public String requestId() {
        return Arrival.of(context).requestId();
    }

    @Override
    public String path() {
        String path = context.request().path();
        return path == null ? "/" : path;
    }
}
