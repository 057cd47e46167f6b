package io.postern.endpoint;

import io.postern.decider.Identifier;

/** UUID with dashes. */
public record ServiceId(String value) implements Identifier {}
