package io.postern.cloudapi.policy;

/** What somebody wants to do. */
public record Request(ActionName action, ResourcePath resource, Attributes attributes) {}
