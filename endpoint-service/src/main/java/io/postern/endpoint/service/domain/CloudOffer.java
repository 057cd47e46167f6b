package io.postern.endpoint.service.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the operator says of a cloud service, which everybody may connect to.
 *
 * @param owner for people, e.g. {@code OBS}
 * @param charged whether an endpoint to it is billed
 * @param dnsName by which consumers know it; absent when it has none
 */
public record CloudOffer(
        String owner, boolean charged, @Nullable String dnsName) {}
