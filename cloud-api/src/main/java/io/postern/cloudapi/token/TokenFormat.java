package io.postern.cloudapi.token;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Claims as a compact JWS with ES256, and back. */
public final class TokenFormat {

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final AlgorithmConstraints ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final String ISSUER = "postern-iam";

    private TokenFormat() {}

    /** @param keyId the {@code kid} under which the public key is published */
    public static String sign(Claims claims, String keyId, PrivateKey key) {
        JwtClaims jwt = new JwtClaims();
        jwt.setIssuer(ISSUER);
        jwt.setJwtId(claims.id());
        jwt.setSubject(claims.userId());
        jwt.setIssuedAt(NumericDate.fromSeconds(claims.issuedAt().getEpochSecond()));
        jwt.setExpirationTime(NumericDate.fromSeconds(claims.expiresAt().getEpochSecond()));
        jwt.setStringClaim("user", claims.userName());
        jwt.setStringClaim("domain", claims.domainId());
        jwt.setStringClaim("domain_name", claims.domainName());
        jwt.setStringListClaim("methods", claims.methods());
        if (claims.scope() instanceof Claims.Scope.Project(String id, String name)) {
            jwt.setStringClaim("project", id);
            jwt.setStringClaim("project_name", name);
        }
        if (claims.position() != null) {
            jwt.setStringClaim("pos", claims.position());
        }
        addOurs(jwt, claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key);
        signature.setPayload(jwt.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    private static void addOurs(JwtClaims jwt, Claims claims) {
        jwt.setClaim("epoch", claims.epoch());
        Instant mfaAt = claims.mfaAt();
        if (mfaAt != null) {
            jwt.setClaim("mfa_at", mfaAt.getEpochSecond());
        }
        Claims.Agency agency = claims.agency();
        if (agency != null) {
            jwt.setStringClaim("agency", agency.id());
            jwt.setStringClaim("agency_name", agency.name());
            jwt.setStringClaim("user_domain", agency.userDomainId());
            jwt.setStringClaim("user_domain_name", agency.userDomainName());
        }
    }

    /**
     * @return the {@code kid} of the header, not yet worth anything
     * @throws BadToken when it is no token of ours
     */
    public static String keyId(String token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ES256);
            signature.setCompactSerialization(token);
            if (signature.getHeaders().getObjectHeaderValue(HeaderParameterNames.KEY_ID) instanceof String keyId
                    && KEY_ID.matcher(keyId).matches()) {
                return keyId;
            }
            throw new BadToken("names no key");
        } catch (JoseException e) {
            throw new BadToken("is no token of ours");
        }
    }

    /**
     * @throws BadToken when the signature does not fit, the token has expired or is not yet valid
     */
    public static Claims verify(String token, PublicKey key, Instant now) {
        try {
            JwtClaims jwt = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ES256)
                    .setVerificationKey(key)
                    .setExpectedIssuer(ISSUER)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setRequireJwtId()
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .build()
                    .processToClaims(token);
            return claims(jwt);
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new BadToken("is broken or has expired");
        }
    }

    private static Claims claims(JwtClaims jwt) throws MalformedClaimException {
        String project = jwt.getStringClaimValue("project");
        List<String> methods = jwt.getStringListClaimValue("methods");
        return new Claims(
                jwt.getJwtId(),
                jwt.getSubject(),
                jwt.getStringClaimValue("user"),
                jwt.getStringClaimValue("domain"),
                jwt.getStringClaimValue("domain_name"),
                project == null
                        ? new Claims.Scope.Domain()
                        : new Claims.Scope.Project(project, jwt.getStringClaimValue("project_name")),
                methods,
                Instant.ofEpochSecond(jwt.getIssuedAt().getValue()),
                Instant.ofEpochSecond(jwt.getExpirationTime().getValue()),
                jwt.getStringClaimValue("pos"),
                epoch(jwt),
                mfaAt(jwt),
                agency(jwt));
    }

    /** Tokens from before epochs were counted are of the first one. */
    private static int epoch(JwtClaims jwt) throws MalformedClaimException {
        Number epoch = jwt.getClaimValue("epoch", Number.class);
        return epoch == null ? 0 : epoch.intValue();
    }

    private static @Nullable Instant mfaAt(JwtClaims jwt) throws MalformedClaimException {
        Number seconds = jwt.getClaimValue("mfa_at", Number.class);
        return seconds == null ? null : Instant.ofEpochSecond(seconds.longValue());
    }

    private static Claims.@Nullable Agency agency(JwtClaims jwt) throws MalformedClaimException {
        String id = jwt.getStringClaimValue("agency");
        return id == null
                ? null
                : new Claims.Agency(
                        id,
                        jwt.getStringClaimValue("agency_name"),
                        jwt.getStringClaimValue("user_domain"),
                        jwt.getStringClaimValue("user_domain_name"));
    }
}
