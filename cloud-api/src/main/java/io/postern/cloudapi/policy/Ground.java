package io.postern.cloudapi.policy;

/**
 * The statement that decided.
 *
 * @param policy id
 * @param name of the policy
 * @param statement its place in the document, from 0
 * @param text the statement itself, JSON
 * @param through why the caller holds the policy
 */
public record Ground(String policy, String name, int statement, String text, String through) {}
