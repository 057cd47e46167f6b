package io.postern.vpc.binding.domain;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of a service's backend. */
public sealed interface BindingCommand {

    /**
     * The service waits for an answer, so a no is an event too.
     *
     * @param vpcKnown the project has the VPC
     * @param backend what was read of the port; null when the project has none that could be a backend
     */
    record BindBackend(
            ServiceId service,
            ProjectId project,
            VpcId vpc,
            PortId port,
            boolean vpcKnown,
            @Nullable Backend backend,
            Instant at)
            implements BindingCommand {}

    /** The same for another port: the old one serves until the answer. */
    record MoveBackend(
            ServiceId service,
            ProjectId project,
            VpcId vpc,
            PortId port,
            boolean vpcKnown,
            @Nullable Backend backend,
            Instant at)
            implements BindingCommand {
        BindBackend wish() {
            return new BindBackend(service, project, vpc, port, vpcKnown, backend, at);
        }
    }

    /** A live port of the project. */
    record Backend(VpcId vpc, Address address) {}

    record ReleaseBackend(ServiceId service, Instant at) implements BindingCommand {}
}
