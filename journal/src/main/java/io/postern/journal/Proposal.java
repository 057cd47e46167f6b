package io.postern.journal;

import java.util.List;

/** Orders that take effect together or not at all, as long as every guard holds. */
public record Proposal(List<Order<?, ?, ?>> orders, List<Guard> guards) {
    public Proposal {
        orders = List.copyOf(orders);
        guards = List.copyOf(guards);
    }

    public static Proposal of(Order<?, ?, ?> order, Guard... guards) {
        return new Proposal(List.of(order), List.of(guards));
    }
}
