package io.postern.vpc.binding.process;

import static io.postern.contracts.Reactions.commands;
import static io.postern.vpc.journal.VpcStreams.VPCS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.contracts.GivenStates;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand.BindBackend;
import io.postern.vpc.binding.domain.BindingCommand.MoveBackend;
import io.postern.vpc.binding.domain.BindingCommand.ReleaseBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What endpoint-service says is what it agreed to say. */
class ReadServiceEventsTest {

    private static final ServiceId SERVICE = new ServiceId("3b1f9f0e-6c57-4a0b-9d55-0f6f3a7f2c11");

    private final Process bind = new WhenServiceIsRequestedThenBindBackend(
            new Backends(new GivenStates().with(VPCS, ApprovedEvent.of("vpc", "VpcCreated"))));
    private final Process release = new WhenServiceEndsThenReleaseBackend();

    @Test
    void a_request_says_which_port_is_to_be_the_backend() {
        ApprovedEvent requested = ApprovedEvent.of("endpoint", "ServiceRequested");

        for (Received event : List.of(requested.received(), requested.receivedAtLeast())) {
            assertEquals(
                    List.of(new BindBackend(
                            SERVICE,
                            new ProjectId("0c9e8d7b6a5f4e3d2c1b0a9f8e7d6c5b"),
                            new VpcId("b5a1c3d2-1f0e-4c9b-8a79-685746352413"),
                            new PortId("e8d4f6a5-4c3b-4fce-9dac-9b8a79685746"),
                            false,
                            null,
                            event.time())),
                    commands(bind, event));
        }
    }

    @Test
    void the_vpc_of_another_project_is_not_known() {
        Received request = ApprovedEvent.of("endpoint", "ServiceRequested")
                .receivedWith("vpc", "f9e5a7b6-5d4c-40df-8ebd-ac9b8a796857");

        BindBackend command = (BindBackend) commands(bind, request).getFirst();

        assertEquals(false, command.vpcKnown());
    }

    @Test
    void a_change_says_which_port_is_to_be_the_backend_from_now_on() {
        Received event =
                ApprovedEvent.of("endpoint", "ServiceBackendChangeRequested").received();
        assertEquals(
                List.of(new MoveBackend(
                        SERVICE,
                        new ProjectId("0c9e8d7b6a5f4e3d2c1b0a9f8e7d6c5b"),
                        new VpcId("b5a1c3d2-1f0e-4c9b-8a79-685746352413"),
                        new PortId("d7c6b5a4-9382-4716-a504-f3e2d1c0b9a8"),
                        false,
                        null,
                        event.time())),
                commands(bind, event));
    }

    @Test
    void an_end_releases_the_backend() {
        for (String end : List.of("ServiceFailed", "ServiceDeletionRequested")) {
            Received ended = ApprovedEvent.of("endpoint", end).received();
            assertEquals(List.of(new ReleaseBackend(SERVICE, ended.time())), commands(release, ended));
        }
    }

    @Test
    void whatever_else_happens_there_means_nothing_here() {
        for (ApprovedEvent event : ApprovedEvent.all("endpoint")) {
            if (!event.name().matches("Service(Failed|DeletionRequested)")) {
                assertEquals(List.of(), commands(release, event.received()), event.name());
            }
            if (!event.name().matches("Service(|BackendChange)Requested")) {
                assertEquals(List.of(), commands(bind, event.received()), event.name());
            }
        }
    }
}
