package io.postern.testing.sound;

/** A typed id, which every room may know. */
public record OrderId(String value) {}
