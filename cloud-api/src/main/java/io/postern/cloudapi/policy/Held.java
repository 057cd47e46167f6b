package io.postern.cloudapi.policy;

/**
 * A policy that somebody holds.
 *
 * @param id of the policy
 * @param name as people know it
 * @param system whether it comes with the system: only then its name means something to roles that depend on it
 * @param through why he holds it, for people: {@code group 1f2e… on all projects}
 */
public record Held(String id, String name, PolicyDocument document, boolean system, String through) {}
