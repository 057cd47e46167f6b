package io.postern.journal;

/**
 * A command on its way to its stream.
 *
 * @param tenant whom the stream belongs to if this command begins it; an existing stream keeps its tenant
 */
public record Order<S, C, E>(Aggregate<S, C, E> aggregate, String id, String tenant, C command) {}
