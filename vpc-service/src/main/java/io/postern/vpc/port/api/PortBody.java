package io.postern.vpc.port.api;

import io.postern.vpc.PortId;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Wire;
import io.postern.vpc.port.domain.AddressPair;
import io.postern.vpc.port.domain.PortCommand.CreatePort;
import io.postern.vpc.port.domain.PortCommand.UpdatePort;
import io.postern.vpc.port.domain.Site;
import io.postern.vpc.port.domain.Site.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that creates or updates a port (API reference, Port). */
public record PortBody(@Nullable Members port) {

    private static final int NAME_LENGTH = 255;
    private static final String VIRTUAL_ADDRESS = "neutron:VIP_PORT";

    /**
     * The network must be there to create a port; an update knows name, pairs and groups.
     *
     * @param fixedIps one address, if any
     */
    public record Members(
            @Nullable String name,
            @Nullable String networkId,
            @Nullable List<@Nullable FixedIp> fixedIps,
            @Nullable String deviceOwner,
            @Nullable Boolean adminStateUp,
            @Nullable List<@Nullable String> securityGroups,
            @Nullable List<@Nullable DhcpOption> extraDhcpOpts,
            @Nullable List<@Nullable AddressPairBody> allowedAddressPairs) {

        private @Nullable String validName() {
            return Wire.name(name, 0, NAME_LENGTH, Family.PORT);
        }

        private @Nullable List<AddressPair> pairs() {
            return AddressPairBody.parse(allowedAddressPairs);
        }

        private SubnetId network() {
            if (networkId == null || !Wire.isId(networkId)) {
                throw Wire.bad(Family.PORT, "Expected network_id to be a UUID");
            }
            return new SubnetId(networkId);
        }

        private FixedIp fixedIp() {
            List<@Nullable FixedIp> addresses = fixedIps == null ? List.of() : fixedIps;
            if (addresses.size() > 1) {
                throw Wire.bad(Family.PORT, "Expected at most one of fixed_ips");
            }
            FixedIp first = addresses.isEmpty() ? null : addresses.getFirst();
            return first == null ? new FixedIp(null, null) : first;
        }

        private String owner() {
            String owner = Objects.requireNonNullElse(deviceOwner, "");
            if (!owner.isEmpty() && !owner.equals(VIRTUAL_ADDRESS)) {
                throw Wire.bad(Family.PORT, "Expected device_owner to be empty, or " + VIRTUAL_ADDRESS);
            }
            return owner;
        }

        /** What this cloud does not have is said, not ignored. */
        private void refuseWhatIsNotThere() {
            if (Boolean.FALSE.equals(adminStateUp)) {
                throw Wire.bad(Family.PORT, "Expected admin_state_up to be true");
            }
            if (securityGroups != null && !securityGroups.isEmpty()) {
                throw Wire.bad(Family.PORT, "Expected security_groups that exist, but not " + securityGroups);
            }
            if (extraDhcpOpts != null && !extraDhcpOpts.isEmpty()) {
                throw Wire.bad(Family.PORT, "Expected no extra_dhcp_opts: a subnet has them, not its ports");
            }
        }
    }

    /** An option that this cloud does not set for single ports. */
    public record DhcpOption(
            @Nullable String optName, @Nullable String optValue) {}

    /** Where the port is wanted. */
    Wish wish() {
        Members members = Wire.given(port, "port", Family.PORT);
        FixedIp wanted = members.fixedIp();
        String subnet = Wire.filter(wanted.subnetId(), Family.PORT);
        return new Wish(
                null,
                members.network(),
                subnet == null ? null : new SubnetId(subnet),
                Wire.filter(wanted.ipAddress(), Family.PORT));
    }

    CreatePort create(PortId id, ProjectId project, Site site, Instant at) {
        Members members = Wire.given(port, "port", Family.PORT);
        members.refuseWhatIsNotThere();
        return new CreatePort(
                id,
                project,
                site,
                Objects.requireNonNullElse(members.validName(), ""),
                members.owner(),
                Objects.requireNonNullElse(members.pairs(), List.of()),
                at);
    }

    UpdatePort update(PortId id, ProjectId project, Instant at) {
        Members members = Wire.given(port, "port", Family.PORT);
        members.refuseWhatIsNotThere();
        return new UpdatePort(id, project, members.validName(), members.pairs(), at);
    }
}
