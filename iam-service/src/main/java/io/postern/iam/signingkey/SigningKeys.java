package io.postern.iam.signingkey;

import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.token.Claims;
import io.postern.cloudapi.token.TokenFormat;
import io.postern.iam.DomainId;
import io.postern.iam.SigningKeyId;
import io.postern.iam.journal.Streams;
import io.postern.iam.signingkey.domain.SigningKey;
import io.postern.iam.signingkey.domain.SigningKeyCommand.CreateSigningKey;
import io.postern.iam.signingkey.domain.SigningKeyCommand.ResealSigningKey;
import io.postern.iam.signingkey.domain.VerificationKeyCommand.PublishSigningKey;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key that tokens are signed with: one for all replicas, made by the first of them. */
@ApplicationScoped
public class SigningKeys {

    private static final SigningKeyId CURRENT = new SigningKeyId("1");

    private final Journal journal;
    private final CredentialCipher cipher;
    private volatile @Nullable PrivateKey key;

    SigningKeys(Journal journal, CredentialCipher cipher) {
        this.journal = journal;
        this.cipher = cipher;
    }

    /** Makes the key and publishes its public half, unless that has been done. */
    public Uni<Void> ensure(DomainId operator, Origin origin, Instant at) {
        return journal.execute(origin, () -> journal.load(Streams.SIGNING_KEYS, CURRENT.value())
                        .map(stored -> stored.exists() ? new Proposal(List.of(), List.of()) : made(operator, at)))
                .replaceWithVoid();
    }

    /** @return the compact form of a token that says so */
    public Uni<String> sign(Claims claims) {
        PrivateKey known = key;
        return known == null
                ? journal.load(Streams.SIGNING_KEYS, CURRENT.value())
                        .map(this::opened)
                        .map(opened -> TokenFormat.sign(claims, CURRENT.value(), opened))
                : Uni.createFrom().item(() -> TokenFormat.sign(claims, CURRENT.value(), known));
    }

    /** Encrypts it anew if its encryption is not the current one. @return how many were */
    public Uni<Integer> reseal(Origin origin, Instant at) {
        return journal.load(Streams.SIGNING_KEYS, CURRENT.value()).chain(stored -> {
            if (!(stored.state() instanceof SigningKey.Active active) || cipher.isCurrent(active.sealedPrivateKey())) {
                return Uni.createFrom().item(0);
            }
            String opened = cipher.open(CURRENT.value(), active.sealedPrivateKey());
            ResealSigningKey command = new ResealSigningKey(CURRENT, cipher.seal(CURRENT.value(), opened), at);
            return journal.execute(origin, new Order<>(Streams.SIGNING_KEYS, CURRENT.value(), stored.tenant(), command))
                    .replaceWith(1);
        });
    }

    private Proposal made(DomainId operator, Instant at) {
        KeyMaterial material = KeyMaterial.generate();
        String sealed = cipher.seal(CURRENT.value(), material.privateKey());
        return new Proposal(
                List.of(
                        new Order<>(
                                Streams.SIGNING_KEYS,
                                CURRENT.value(),
                                operator.value(),
                                new CreateSigningKey(CURRENT, sealed, at)),
                        new Order<>(
                                Streams.VERIFICATION_KEYS,
                                CURRENT.value(),
                                operator.value(),
                                new PublishSigningKey(CURRENT, material.publicKey(), at))),
                List.of());
    }

    private PrivateKey opened(Stored<SigningKey> stored) {
        if (!(stored.state() instanceof SigningKey.Active active)) {
            throw new IllegalStateException("there is no signing key yet");
        }
        PrivateKey opened = KeyMaterial.privateKey(cipher.open(active.id().value(), active.sealedPrivateKey()));
        key = opened;
        return opened;
    }
}
