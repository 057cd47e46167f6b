package io.postern.robustness.workload;

import io.postern.local.client.Account;

/**
 * Something that a client has made.
 *
 * @param within id of what it is in: the VPC of a subnet, the subnet of a port, the service of an endpoint
 */
public record Thing(Kind kind, String id, Account owner, String within) {}
