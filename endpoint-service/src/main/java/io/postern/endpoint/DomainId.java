package io.postern.endpoint;

import io.postern.decider.Identifier;

/** An account, 32 hex. */
public record DomainId(String value) implements Identifier {}
