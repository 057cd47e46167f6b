package io.postern.iam.token.api;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.Unauthenticated;
import io.postern.cloudapi.token.BadToken;
import io.postern.cloudapi.token.Claims;
import io.postern.iam.catalog.Catalog;
import io.postern.iam.token.Exchange;
import io.postern.iam.token.TokenDesk;
import io.postern.iam.token.Tokens;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Issues tokens, and says what one is worth. */
@Path("/v3/auth/tokens")
public class TokenResource {

    /** With these capitals: the official SDK looks it up case-sensitively. */
    private static final String SUBJECT_TOKEN = "X-Subject-Token";

    private final Call call;
    private final TokenDesk desk;
    private final Tokens tokens;
    private final Exchange exchange;
    private final Catalog catalog;

    TokenResource(Call call, TokenDesk desk, Tokens tokens, Exchange exchange, Catalog catalog) {
        this.call = call;
        this.desk = desk;
        this.tokens = tokens;
        this.exchange = exchange;
        this.catalog = catalog;
    }

    @POST
    @Unauthenticated
    public Uni<RestResponse<TokenJson>> issue(TokenRequest body, @RestQuery @Nullable String nocatalog) {
        return desk.issue(TokenRequest.login(body), call::prove, call.origin(), call.occasion())
                .chain(issued -> answer(RestResponse.Status.CREATED, issued.text(), issued.claims(), nocatalog));
    }

    /** HEAD says the same without a body. */
    @GET
    @Authenticated
    public Uni<RestResponse<TokenJson>> validate(
            @RestHeader(SUBJECT_TOKEN) @Nullable String subject, @RestQuery @Nullable String nocatalog) {
        Caller caller = call.caller();
        String token = given(subject);
        return good(token)
                .invoke(claims -> {
                    if (!claims.domainId().equals(caller.domainId()) && !caller.operator()) {
                        throw unknown();
                    }
                })
                .chain(claims -> answer(RestResponse.Status.OK, token, claims, nocatalog));
    }

    /** Everybody his own; those of others with permission. What was issued for it is void too. */
    @DELETE
    @Action(value = "iam:tokens:revoke", orOwn = true)
    public Uni<Void> revoke(@RestHeader(SUBJECT_TOKEN) @Nullable String subject) {
        Caller caller = call.caller();
        Origin origin = call.origin();
        Instant at = call.at();
        return good(given(subject)).chain(claims -> {
            String user = caller.assumedBy() == null ? caller.userId() : caller.assumedBy();
            boolean own = claims.userId().equals(user);
            boolean granted = caller.granted() && claims.domainId().equals(caller.domainId());
            if (!own && !granted && !caller.operator()) {
                throw unknown();
            }
            return tokens.revoke(claims, origin, at);
        });
    }

    private Uni<Claims> good(String token) {
        return exchange.good(token, call.at()).onFailure(BadToken.class).transform(_ -> unknown());
    }

    private static String given(@Nullable String subject) {
        if (subject == null) {
            throw new ApiError(400, "IAM.0009", "Expected a token in X-Subject-Token, but there is none");
        }
        return subject;
    }

    private Uni<RestResponse<TokenJson>> answer(
            RestResponse.Status status, String token, Claims claims, @Nullable String nocatalog) {
        String project = claims.scope() instanceof Claims.Scope.Project(String id, String _) ? id : null;
        return exchange.speaksForOwner(claims).map(owner -> ResponseBuilder.create(
                        status, TokenJson.of(claims, owner, nocatalog == null ? catalog.of(project) : null))
                .header(SUBJECT_TOKEN, token)
                .build());
    }

    private static ApiError unknown() {
        return new ApiError(404, "IAM.0004", "Could not find token");
    }
}
