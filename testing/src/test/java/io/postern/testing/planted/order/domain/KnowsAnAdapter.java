package io.postern.testing.planted.order.domain;

import io.postern.testing.planted.order.api.OrderResource;
import java.util.Optional;

record KnowsAnAdapter(Optional<OrderResource> resource) {}
