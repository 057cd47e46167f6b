package io.postern.vpc.binding.domain;

import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import java.time.Instant;

/** What happens to a service's backend. These are published and kept for ever: members may be added, never changed. */
public sealed interface BindingEvent {

    /** The port stays until the service lets it go. */
    record BackendBound(ServiceId service, PortId port, VpcId vpc, ProjectId project, Address address, Instant at)
            implements BindingEvent {}

    /** The service cannot have the port: the end of the stream, and the answer that endpoint-service waits for. */
    record BackendRefused(ServiceId service, ProjectId project, NoBackend reason, String text, Instant at)
            implements BindingEvent {}

    /** The service has this port behind it now, and has let the old one go. */
    record BackendMoved(ServiceId service, PortId port, VpcId vpc, ProjectId project, Address address, Instant at)
            implements BindingEvent {}

    /** The service cannot have this port: it keeps the one that it has. */
    record BackendMoveRefused(
            ServiceId service, PortId port, ProjectId project, NoBackend reason, String text, Instant at)
            implements BindingEvent {}

    record BackendReleased(ServiceId service, Instant at) implements BindingEvent {}
}
