package io.postern.iam.token.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Caller;
import io.postern.cloudapi.Unauthenticated;
import io.postern.cloudapi.token.BadToken;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenVerifier;
import io.postern.iam.catalog.Catalog;
import io.postern.iam.token.Login;
import io.postern.iam.token.Logins;
import io.postern.iam.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
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
    private final Logins logins;
    private final Tokens tokens;
    private final TokenVerifier verifier;
    private final Catalog catalog;

    TokenResource(Call call, Logins logins, Tokens tokens, TokenVerifier verifier, Catalog catalog) {
        this.call = call;
        this.logins = logins;
        this.tokens = tokens;
        this.verifier = verifier;
        this.catalog = catalog;
    }

    @POST
    @Unauthenticated
    public Uni<RestResponse<TokenJson>> issue(TokenRequest body, @RestQuery @Nullable String nocatalog) {
        Login login = TokenRequest.login(body);
        Instant now = call.at();
        return logins.prove(login)
                .chain(who -> tokens.issue(who.user(), who.name(), who.domain(), who.scope(), List.of("password"), now))
                .map(issued -> answer(RestResponse.Status.CREATED, issued.text(), issued.claims(), nocatalog));
    }

    @GET
    @Authenticated
    public Uni<RestResponse<TokenJson>> validate(
            @RestHeader(SUBJECT_TOKEN) @Nullable String subject, @RestQuery @Nullable String nocatalog) {
        if (subject == null) {
            throw new ApiError(400, "IAM.0009", "Expected a token in X-Subject-Token, but there is none");
        }
        Caller caller = call.caller();
        return verifier.verify(subject, call.at())
                .onFailure(BadToken.class)
                .transform(_ -> unknown())
                .map(claims -> {
                    if (!claims.domainId().equals(caller.domainId()) && !caller.operator()) {
                        throw unknown();
                    }
                    return answer(RestResponse.Status.OK, subject, claims, nocatalog);
                });
    }

    private RestResponse<TokenJson> answer(
            RestResponse.Status status, String token, Claims claims, @Nullable String nocatalog) {
        String project = claims.scope() instanceof Claims.Scope.Project(String id, String _) ? id : null;
        return ResponseBuilder.create(status, TokenJson.of(claims, nocatalog == null ? catalog.of(project) : null))
                .header(SUBJECT_TOKEN, token)
                .build();
    }

    private static ApiError unknown() {
        return new ApiError(404, "IAM.0004", "Could not find token");
    }
}
