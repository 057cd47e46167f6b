package io.postern.endpoint.endpoint.domain;

import org.jspecify.annotations.Nullable;

/**
 * The provider's yes in advance that accepted a connection.
 *
 * @param rule id of the service's approval rule
 * @param slot which of the account's places under the rule it has, from 1; absent when the rule has no limit
 */
public record AutoApproval(String rule, @Nullable Integer slot) {}
