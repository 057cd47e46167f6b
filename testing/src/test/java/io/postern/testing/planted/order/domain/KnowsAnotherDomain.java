package io.postern.testing.planted.order.domain;

import io.postern.testing.planted.bill.domain.Bill;

record KnowsAnotherDomain(Bill bill) {}
