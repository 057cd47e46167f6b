package io.postern.iam.token.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.iam.DomainId;
import io.postern.iam.TokenId;
import io.postern.iam.UserId;
import io.postern.iam.journal.Streams;
import io.postern.iam.token.domain.RevocationCommand.RevokeToken;
import io.postern.iam.token.domain.RevocationEvent.TokenRevoked;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevokeTokenTest {

    private static final DeciderSpec<Revocation, RevocationCommand, RevocationEvent> SPEC =
            DeciderSpec.of(new RevocationDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final RevokeToken REVOKE =
            new RevokeToken(new TokenId("t"), new UserId("u"), new DomainId("d"), NOON.plusSeconds(60), NOON);
    private static final TokenRevoked REVOKED =
            new TokenRevoked(new TokenId("t"), new UserId("u"), new DomainId("d"), NOON.plusSeconds(60), NOON);

    @Test
    void a_token_is_revoked_once() {
        SPEC.given().when(REVOKE).then(REVOKED);
        SPEC.given(REVOKED).when(REVOKE).thenNothing();
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.REVOCATIONS).holdsEvent(REVOKED);
        StoredForm.of(Streams.REVOCATIONS).holdsState(SPEC.given(REVOKED).state());
        StoredForm.of(Streams.REVOCATIONS).holdsState(Revocation.INITIAL);
    }
}
