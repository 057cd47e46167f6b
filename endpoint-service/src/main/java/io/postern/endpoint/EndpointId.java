package io.postern.endpoint;

import io.postern.decider.Identifier;

/** UUID with dashes. */
public record EndpointId(String value) implements Identifier {}
