package io.postern.vpc.port.domain;

/**
 * A further source that the port may send from.
 *
 * @param range an address, or a range
 * @param mac empty for the port's own
 */
public record AddressPair(String range, String mac) {}
