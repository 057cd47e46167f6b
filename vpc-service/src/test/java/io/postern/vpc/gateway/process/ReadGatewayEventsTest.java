package io.postern.vpc.gateway.process;

import static io.postern.contracts.Reactions.commands;
import static io.postern.vpc.journal.VpcStreams.VPCS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.contracts.GivenStates;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import io.postern.vpc.gateway.domain.GatewayCommand.AttachGateway;
import io.postern.vpc.gateway.domain.GatewayCommand.DetachGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What endpoint-service says is what it agreed to say. */
class ReadGatewayEventsTest {

    private final Process attach =
            new WhenGatewayIsRequestedThenAttachIt(new GivenStates().with(VPCS, ApprovedEvent.of("vpc", "VpcCreated")));
    private final Process detach = new WhenGatewayEndsThenDetachIt();

    @Test
    void a_gateway_that_is_requested_says_which_vpc_it_wants() {
        Received event = ApprovedEvent.of("endpoint", "EndpointRequested").receivedWith("serviceType", "gateway");
        AttachGateway command = (AttachGateway) commands(attach, event).getFirst();
        assertEquals(
                new AttachGateway(
                        new EndpointId(event.id()),
                        new ProjectId("1f2e3d4c5b6a79880716253443526170"),
                        new VpcId("f9e5a7b6-5d4c-40df-8ebd-ac9b8a796857"),
                        true,
                        event.time()),
                command);
    }

    @Test
    void a_vpc_that_is_not_there_is_not_known() {
        Received event = ApprovedEvent.of("endpoint", "EndpointRequested").receivedWith("serviceType", "gateway");
        Process blank = new WhenGatewayIsRequestedThenAttachIt(new GivenStates());

        AttachGateway command = (AttachGateway) commands(blank, event).getFirst();

        assertEquals(false, command.vpcKnown());
    }

    @Test
    void an_end_detaches() {
        for (String end : List.of("EndpointFailed", "EndpointDeletionRequested")) {
            Received ended = ApprovedEvent.of("endpoint", end).received();
            assertEquals(List.of(new DetachGateway(new EndpointId(ended.id()), ended.time())), commands(detach, ended));
        }
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (ApprovedEvent event : ApprovedEvent.all("endpoint")) {
            assertEquals(List.of(), commands(attach, event.received()), event.name());
            if (!event.name().matches("Endpoint(Failed|DeletionRequested)")) {
                assertEquals(List.of(), commands(detach, event.received()), event.name());
            }
        }
    }
}
