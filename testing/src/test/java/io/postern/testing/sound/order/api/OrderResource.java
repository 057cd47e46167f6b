package io.postern.testing.sound.order.api;

import io.postern.testing.sound.order.domain.Order;
import io.postern.testing.sound.order.projection.OrderView;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** HTTP, and the rooms of its own aggregate. */
@Path("orders")
public record OrderResource(Optional<Order> order, Optional<OrderView> view) {}
