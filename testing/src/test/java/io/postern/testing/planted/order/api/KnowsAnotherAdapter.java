package io.postern.testing.planted.order.api;

import io.postern.testing.planted.bill.projection.BillView;

record KnowsAnotherAdapter(BillView view) {}
