package io.postern.vpc.gateway.domain;

import io.postern.vpc.EndpointId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.VpcId;
import java.time.Instant;

/** What is asked of a gateway. */
public sealed interface GatewayCommand {

    /**
     * The endpoint waits for an answer, so a no is an event too.
     *
     * @param vpcKnown the project has the VPC
     */
    record AttachGateway(EndpointId endpoint, ProjectId project, VpcId vpc, boolean vpcKnown, Instant at)
            implements GatewayCommand {}

    record DetachGateway(EndpointId endpoint, Instant at) implements GatewayCommand {}
}
