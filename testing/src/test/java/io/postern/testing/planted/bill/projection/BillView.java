package io.postern.testing.planted.bill.projection;

/** Legal in itself. */
public record BillView() {}
