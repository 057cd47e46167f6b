package io.postern.cloudapi.api;

import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.identity.Authentication;
import io.postern.cloudapi.identity.Identity;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.postern.journal.Terms;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The call of this request; the doorkeeper says whose it is. */
@RequestScoped
public class CurrentCall implements Call {

    /** W3C Trace Context. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final RoutingContext context;
    private final Authentication authentication;
    private @Nullable Caller caller;
    private Terms terms = Terms.of(null, null);

    CurrentCall(RoutingContext context, Authentication authentication) {
        this.authentication = authentication;
        this.context = context;
    }

    void of(Caller proven, Terms asked) {
        this.caller = proven;
        this.terms = asked;
    }

    @Override
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("nobody was asked who he is");
        }
        return caller;
    }

    @Override
    public Uni<Identity> prove() {
        Arrival arrival = Arrival.of(context);
        return authentication.of(arrival.signed(context), arrival.at());
    }

    @Override
    public Origin origin() {
        return new Origin(actor(), requestId(), requestId(), null, traceparent(), terms);
    }

    /** It goes with every event for ever: what is none is left behind. */
    private @Nullable String traceparent() {
        String header = context.request().getHeader("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    private String actor() {
        Caller who = caller;
        if (who == null) {
            return "anonymous";
        }
        return who.assumedBy() == null
                ? "user:" + who.userId()
                : "agency:%s/user:%s".formatted(who.userId(), who.assumedBy());
    }

    @Override
    public Instant at() {
        return Arrival.of(context).at();
    }

    @Override
    public Occasion occasion() {
        return Arrival.occasion(context);
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

    @Override
    public UUID newId() {
        return terms.newId();
    }

    @Override
    public <S> S answering(Stored<S> resource) {
        context.response().putHeader("ETag", "\"%d\"".formatted(resource.version()));
        return resource.state();
    }
}
