package io.postern.vpc.port.domain;

import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a port. */
public sealed interface PortCommand {

    PortId id();

    /** A user's port: refused when there is no address to have. */
    record CreatePort(
            PortId id,
            ProjectId project,
            Site site,
            String name,
            String deviceOwner,
            List<AddressPair> allowedAddressPairs,
            Instant at)
            implements PortCommand {
        public CreatePort {
            allowedAddressPairs = List.copyOf(allowedAddressPairs);
        }
    }

    /** An endpoint's port: the endpoint waits for an answer, so a no is an event too. */
    record AllocatePort(PortId id, ProjectId project, String device, Site site, Instant at) implements PortCommand {}

    /** What is null stays as it is. */
    record UpdatePort(
            PortId id,
            ProjectId project,
            @Nullable String name,
            @Nullable List<AddressPair> allowedAddressPairs,
            Instant at)
            implements PortCommand {}

    /** By its owner, through the api. */
    record DeletePort(PortId id, ProjectId project, Instant at) implements PortCommand {}

    /** By the endpoint that held it, by ending. */
    record ReleasePort(PortId id, Instant at) implements PortCommand {}
}
