package io.postern.vpc.gateway.domain;

import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import java.time.Instant;

/** What happens to a gateway. These are published and kept for ever: members may be added, never changed. */
public sealed interface GatewayEvent {

    /** The VPC stays until the gateway lets it go. */
    record GatewayAttached(EndpointId endpoint, ProjectId project, VpcId vpc, Instant at) implements GatewayEvent {}

    /** The gateway cannot have the VPC: the end of the stream, and the answer that endpoint-service waits for. */
    record GatewayRefused(EndpointId endpoint, ProjectId project, NoGateway reason, String text, Instant at)
            implements GatewayEvent {}

    record GatewayDetached(EndpointId endpoint, Instant at) implements GatewayEvent {}
}
