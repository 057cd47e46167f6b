package io.postern.vpc.port.process;

import static io.postern.contracts.Reactions.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.ApprovedEvent;
import io.postern.journal.Received;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.port.domain.PortCommand.ReleasePort;
import io.postern.vpc.port.domain.Site.Wish;
import io.postern.vpc.port.process.WhenEndpointIsRequestedThenAllocatePort.Requested;
import io.postern.vpc.port.projection.Sites.Asked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What endpoint-service says is what it agreed to say. */
class ReadEndpointEventsTest {

    private static final String ENDPOINT = "8d3c2b1a-0f9e-4d8c-b7a6-950413223140";
    private static final ProjectId PROJECT = new ProjectId("1f2e3d4c5b6a79880716253443526170");
    private static final VpcId VPC = new VpcId("f9e5a7b6-5d4c-40df-8ebd-ac9b8a796857");
    private static final SubnetId SUBNET = new SubnetId("0af6b8c7-6e5d-41e0-9fce-bdac9b8a7968");
    private static final ApprovedEvent REQUESTED = ApprovedEvent.of("endpoint", "EndpointRequested");

    private final WhenEndpointEndsThenReleasePort release = new WhenEndpointEndsThenReleasePort();

    @Test
    void a_request_says_where_the_port_is_wanted() {
        Requested requested = REQUESTED.received().as(Requested.class);

        assertEquals(ENDPOINT, requested.id());
        assertEquals(new Asked(PROJECT, new Wish(VPC, SUBNET, null, "192.168.0.7")), requested.asked());
        assertEquals(Instant.parse("2026-01-01T12:00:10.370Z"), requested.at());
    }

    @Test
    void a_request_need_not_say_more_than_the_vpc() {
        Requested requested = REQUESTED.receivedAtLeast().as(Requested.class);

        assertEquals(new Asked(PROJECT, new Wish(VPC, new SubnetId(""), null, null)), requested.asked());
    }

    @Test
    void an_end_releases_the_port_that_the_endpoint_was_given() {
        for (String end : List.of("EndpointFailed", "EndpointDeletionRequested")) {
            Received ended = ApprovedEvent.of("endpoint", end).received();
            assertEquals(List.of(new ReleasePort(EndpointPort.of(ENDPOINT), ended.time())), commands(release, ended));
        }
    }

    @Test
    void the_port_of_an_endpoint_is_always_the_same() {
        Received allocated = ApprovedEvent.of("vpc", "PortAllocated").received();

        assertEquals(allocated.id(), EndpointPort.of(ENDPOINT).value());
    }

    @Test
    void whatever_else_happens_there_ends_no_port() {
        for (ApprovedEvent event : ApprovedEvent.all("endpoint")) {
            if (!event.name().matches("Endpoint(Failed|DeletionRequested)")) {
                assertEquals(List.of(), commands(release, event.received()), event.name());
            }
        }
    }
}
