package io.postern.testing.planted.bill.domain;

/** Legal in itself. */
public record Bill() {}
