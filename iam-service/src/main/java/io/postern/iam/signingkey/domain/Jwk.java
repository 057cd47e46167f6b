package io.postern.iam.signingkey.domain;

/**
 * A public key as RFC 7517 writes it.
 *
 * @param kty {@code EC}
 * @param crv {@code P-256}
 * @param x base64url
 * @param y base64url
 */
public record Jwk(String kty, String crv, String x, String y) {}
