package io.postern.iam.signingkey.api;

import io.postern.cloudapi.Unauthenticated;
import io.postern.iam.signingkey.domain.VerificationKey;
import io.postern.iam.signingkey.projection.VerificationKeys;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** RFC 7517, section 5. */
@Path("/v3/OS-POSTERN/jwks")
public class JwksResource {

    record KeySet(List<Key> keys) {}

    record Key(String kid, String kty, String crv, String x, String y, String alg, String use) {
        static Key of(VerificationKey.Active key) {
            return new Key(
                    key.id().value(),
                    key.jwk().kty(),
                    key.jwk().crv(),
                    key.jwk().x(),
                    key.jwk().y(),
                    "ES256",
                    "sig");
        }
    }

    private final VerificationKeys keys;

    JwksResource(VerificationKeys keys) {
        this.keys = keys;
    }

    @GET
    @Unauthenticated
    public Uni<KeySet> list() {
        return keys.all().map(all -> new KeySet(all.stream().map(Key::of).toList()));
    }
}
