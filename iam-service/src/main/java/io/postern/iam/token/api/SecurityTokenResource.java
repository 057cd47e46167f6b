package io.postern.iam.token.api;

import static io.postern.iam.api.Members.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.cloudapi.Occasion;
import io.postern.cloudapi.Unauthenticated;
import io.postern.cloudapi.policy.MalformedPolicy;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.Rules;
import io.postern.iam.api.Members;
import io.postern.iam.api.Times;
import io.postern.iam.token.Login;
import io.postern.iam.token.TemporaryKeys;
import io.postern.iam.token.TemporaryKeys.Terms;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Temporary access keys: for who has a token, or may act by an agency. */
@Path("/v3.0/OS-CREDENTIAL/securitytokens")
public class SecurityTokenResource {

    private static final int SHORTEST_SECONDS = 900;
    private static final int LONGEST_SECONDS = 86_400;

    record One(C credential) {}

    record C(String access, String secret, String securitytoken, String expiresAt) {
        static C of(TemporaryKeys.Made key) {
            return new C(key.access(), key.secret(), key.securityToken(), Times.micros(key.expiresAt()));
        }

        @Override
        public String toString() {
            return "C[access=%s]".formatted(access);
        }
    }

    private final Call call;
    private final TemporaryKeys keys;

    SecurityTokenResource(Call call, TemporaryKeys keys) {
        this.call = call;
        this.keys = keys;
    }

    /** The token is in the body, or in {@code X-Auth-Token}. */
    @POST
    @Unauthenticated
    @ResponseStatus(201)
    public Uni<One> create(TokenRequest body, @RestHeader("X-Auth-Token") @Nullable String header) {
        TokenRequest.Identity identity =
                required("auth.identity", required("auth", body.auth()).identity());
        List<String> methods = TokenRequest.methods(identity);
        Instant at = call.at();
        if (methods.equals(List.of("token"))) {
            TokenRequest.TokenProof proof = identity.token();
            String token = proof == null || proof.id() == null ? header : proof.id();
            Terms terms = terms(proof == null ? null : proof.durationSeconds(), identity.policy());
            return keys.byToken(required("auth.identity.token.id", token), terms, at)
                    .map(SecurityTokenResource::answer);
        }
        if (methods.equals(List.of("assume_role"))) {
            Login.ByAgency agency = TokenRequest.agency(identity);
            TokenRequest.AgencyProof proof = required("auth.identity.assume_role", identity.assumeRole());
            Terms terms = terms(proof.durationSeconds(), identity.policy());
            Occasion occasion = call.occasion();
            return call.prove()
                    .chain(who -> keys.byAgency(who, agency, terms, occasion))
                    .map(SecurityTokenResource::answer);
        }
        throw Members.wrong("auth.identity.methods", "token or assume_role");
    }

    private static Terms terms(@Nullable Integer seconds, @Nullable JsonNode policy) {
        int length = seconds == null ? SHORTEST_SECONDS : seconds;
        if (length < SHORTEST_SECONDS || length > LONGEST_SECONDS) {
            throw Members.wrong(
                    "duration_seconds", "a number from %d to %d".formatted(SHORTEST_SECONDS, LONGEST_SECONDS));
        }
        return new Terms(Duration.ofSeconds(length), checked(policy));
    }

    private static @Nullable String checked(@Nullable JsonNode policy) {
        if (policy == null || policy.isNull()) {
            return null;
        }
        try {
            PolicyReader.read(policy, Rules.CUSTOM);
            return policy.toString();
        } catch (MalformedPolicy e) {
            throw new ApiError(400, e.code(), e.text());
        }
    }

    private static One answer(TemporaryKeys.Made key) {
        return new One(C.of(key));
    }
}
