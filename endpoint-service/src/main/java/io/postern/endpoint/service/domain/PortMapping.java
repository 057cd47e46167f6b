package io.postern.endpoint.service.domain;

/**
 * Traffic to {@code clientPort} of an endpoint goes to {@code serverPort} of the backend.
 *
 * @param clientPort 1–65535, the "terminal port"
 * @param serverPort 1–65535, the "service port"
 * @param protocol TCP or UDP
 */
public record PortMapping(int clientPort, int serverPort, String protocol) {}
