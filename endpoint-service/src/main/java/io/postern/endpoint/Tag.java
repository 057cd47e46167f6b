package io.postern.endpoint;

/** A key, unique on its resource, and a value that may be empty. */
public record Tag(String key, String value) {}
