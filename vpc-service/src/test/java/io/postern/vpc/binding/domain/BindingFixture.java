package io.postern.vpc.binding.domain;

import io.postern.decider.spec.DeciderSpec;
import io.postern.vpc.Address;
import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.ServiceId;
import io.postern.vpc.VpcId;
import io.postern.vpc.binding.domain.BindingCommand.Backend;
import io.postern.vpc.binding.domain.BindingCommand.BindBackend;
import io.postern.vpc.binding.domain.BindingEvent.BackendBound;
import io.postern.vpc.binding.domain.BindingEvent.BackendRefused;
import io.postern.vpc.binding.domain.BindingEvent.BackendReleased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The service all these specifications speak of. */
final class BindingFixture {

    static final DeciderSpec<Binding, BindingCommand, BindingEvent> SPEC = DeciderSpec.of(new BindingDecider());
    static final ServiceId SERVICE = new ServiceId("service");
    static final ProjectId OWNER = new ProjectId("owner");
    static final VpcId VPC = new VpcId("vpc");
    static final VpcId OTHER_VPC = new VpcId("other");
    static final PortId PORT = new PortId("port");
    static final Address ADDRESS = new Address("10.0.1.7");
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Backend BACKEND = new Backend(VPC, ADDRESS);

    static final BindingEvent BOUND = new BackendBound(SERVICE, PORT, VPC, OWNER, ADDRESS, NOON);
    static final BindingEvent REFUSED =
            new BackendRefused(SERVICE, OWNER, NoBackend.PORT_UNKNOWN, "Expected port port, but there is none", NOON);
    static final BindingEvent RELEASED = new BackendReleased(SERVICE, NOON);

    private BindingFixture() {}

    static BindBackend bind(boolean vpcKnown, @Nullable Backend backend) {
        return new BindBackend(SERVICE, OWNER, VPC, PORT, vpcKnown, backend, NOON);
    }
}
