package io.postern.vpc.journal;

import static io.postern.vpc.journal.VpcStreams.SUBNETS;
import static io.postern.vpc.journal.VpcStreams.VPCS;

import io.postern.journal.Order;
import io.postern.journal.Proposal;
import io.postern.vpc.subnet.domain.SubnetCommand;
import io.postern.vpc.subnet.domain.SubnetCommand.DeleteSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.DenySubnetQuota;
import io.postern.vpc.subnet.domain.SubnetCommand.RequestSubnet;
import io.postern.vpc.vpc.domain.VpcCommand;
import io.postern.vpc.vpc.domain.VpcCommand.ReleaseRange;
import io.postern.vpc.vpc.domain.VpcCommand.ReserveRange;
import java.util.List;

/** A subnet and its range begin and end together: one append to two streams. */
public final class SubnetOrders {

    private SubnetOrders() {}

    public static Proposal request(RequestSubnet c) {
        return together(of(new ReserveRange(c.vpc(), c.project(), c.id(), c.cidr(), c.at())), of(c));
    }

    public static Proposal deny(DenySubnetQuota c) {
        return together(of(c), of(new ReleaseRange(c.vpc(), c.project(), c.id(), c.at())));
    }

    /** The subnet decides first: whether it is there, and in this VPC, is its own to say. */
    public static Proposal delete(DeleteSubnet c) {
        return together(of(c), of(new ReleaseRange(c.vpc(), c.project(), c.id(), c.at())));
    }

    private static Proposal together(Order<?, ?, ?> first, Order<?, ?, ?> second) {
        return new Proposal(List.of(first, second), List.of());
    }

    private static Order<?, ?, ?> of(SubnetCommand command) {
        return new Order<>(SUBNETS, command.id().value(), command.project().value(), command);
    }

    private static Order<?, ?, ?> of(VpcCommand command) {
        return new Order<>(VPCS, command.id().value(), command.project().value(), command);
    }
}
