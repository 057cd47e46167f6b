package io.postern.endpoint.service.domain;

import org.jspecify.annotations.Nullable;

/**
 * A further load balancer instance behind a service.
 *
 * @param zone availability zone; absent when it was not said
 */
public record ServerResource(String id, @Nullable String zone) {}
