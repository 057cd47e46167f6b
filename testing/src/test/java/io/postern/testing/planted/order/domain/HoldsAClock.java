package io.postern.testing.planted.order.domain;

import java.time.Clock;

record HoldsAClock(Clock clock) {}
