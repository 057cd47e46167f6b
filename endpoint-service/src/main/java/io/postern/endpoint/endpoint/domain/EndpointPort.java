package io.postern.endpoint.endpoint.domain;

/**
 * The port that vpc-service holds for an endpoint.
 *
 * @param id port id, UUID with dashes
 * @param address IPv4 in the consumer's subnet
 */
public record EndpointPort(String id, String address) {}
