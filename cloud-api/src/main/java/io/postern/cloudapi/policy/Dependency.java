package io.postern.cloudapi.policy;

/** A role without which another is worth nothing: both have to be held in the same scope. */
public record Dependency(String catalog, String displayName) {}
