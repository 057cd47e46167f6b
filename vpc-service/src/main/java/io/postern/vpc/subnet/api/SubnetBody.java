package io.postern.vpc.subnet.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.postern.cloudapi.Caller;
import io.postern.vpc.Address;
import io.postern.vpc.ProjectId;
import io.postern.vpc.SubnetId;
import io.postern.vpc.VpcId;
import io.postern.vpc.api.Family;
import io.postern.vpc.api.Tags;
import io.postern.vpc.api.Wire;
import io.postern.vpc.subnet.domain.SubnetCommand.Change;
import io.postern.vpc.subnet.domain.SubnetCommand.RequestSubnet;
import io.postern.vpc.subnet.domain.SubnetCommand.UpdateSubnet;
import io.postern.vpc.subnet.domain.SubnetSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body that creates or updates a subnet (API reference, Subnet). */
public record SubnetBody(@Nullable Members subnet) {

    private static final int NAME_LENGTH = 64;
    private static final int ZONE_LENGTH = 64;
    private static final int MOST_DNS = 5;

    /**
     * Name, range, gateway and VPC must be there to create a subnet, its name to update it.
     *
     * @param dnsList all name servers, the first two of which may be named apart as well
     */
    public record Members(
            @Nullable String name,
            @Nullable String description,
            @Nullable String cidr,
            @Nullable String gatewayIp,
            @Nullable String vpcId,
            @Nullable Boolean dhcpEnable,
            @Nullable Boolean ipv6Enable,
            @Nullable String primaryDns,
            @Nullable String secondaryDns,
            @JsonProperty("dnsList") @Nullable List<@Nullable String> dnsList,
            @Nullable String availabilityZone,
            @Nullable List<@Nullable DhcpOption> extraDhcpOpts,
            @Nullable List<@Nullable String> tags) {

        private String validName() {
            return Objects.requireNonNull(Wire.name(name, 1, NAME_LENGTH, Family.SUBNET));
        }

        private @Nullable String validDescription() {
            return Wire.description(description, Family.SUBNET);
        }

        /** @return null when none of the three members is there */
        private @Nullable List<Address> dns() {
            if (primaryDns == null && secondaryDns == null && dnsList == null) {
                return null;
            }
            List<Address> servers = Stream.concat(
                            Stream.of(
                                    Objects.requireNonNullElse(primaryDns, ""),
                                    Objects.requireNonNullElse(secondaryDns, "")),
                            (dnsList == null ? List.<@Nullable String>of() : dnsList)
                                    .stream().map(text -> Objects.requireNonNullElse(text, "")))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .map(text -> Wire.address(text, "each name server", Family.SUBNET))
                    .toList();
            if (servers.size() > MOST_DNS) {
                throw Wire.bad(Family.SUBNET, "Expected at most %d name servers".formatted(MOST_DNS));
            }
            return servers;
        }

        private String zone() {
            String zone = Objects.requireNonNullElse(availabilityZone, "");
            if (zone.isEmpty()) {
                return zone;
            }
            return Objects.requireNonNull(Wire.name(zone, 1, ZONE_LENGTH, Family.SUBNET));
        }

        private void refuseVersion6() {
            if (Boolean.TRUE.equals(ipv6Enable)) {
                throw Wire.bad(Family.SUBNET, "Expected ipv6_enable to be false: this cloud has no IPv6");
            }
        }
    }

    RequestSubnet request(SubnetId id, Caller caller, Instant at) {
        Members members = Wire.given(subnet, "subnet", Family.SUBNET);
        members.refuseVersion6();
        if (!Wire.isId(members.vpcId())) {
            throw Wire.bad(Family.SUBNET, "Expected vpc_id to be a UUID");
        }
        return new RequestSubnet(
                id,
                new ProjectId(caller.project()),
                new VpcId(Objects.requireNonNull(members.vpcId())),
                new SubnetId(UUID.randomUUID().toString()),
                Wire.cidr(members.cidr(), Family.SUBNET),
                Wire.address(members.gatewayIp(), "gateway_ip", Family.SUBNET),
                members.zone(),
                settings(members),
                Tags.parse(members.tags(), Family.SUBNET),
                at);
    }

    private static SubnetSettings settings(Members members) {
        Map<String, String> options = DhcpOption.parse(members.extraDhcpOpts());
        options.values().removeIf(String::isEmpty);
        return new SubnetSettings(
                members.validName(),
                Objects.requireNonNullElse(members.validDescription(), ""),
                Objects.requireNonNullElse(members.dhcpEnable(), true),
                Objects.requireNonNullElse(members.dns(), List.of()),
                options);
    }

    UpdateSubnet update(SubnetId id, VpcId vpc, Caller caller, Instant at) {
        Members members = Wire.given(subnet, "subnet", Family.SUBNET);
        members.refuseVersion6();
        Change change = new Change(
                members.validName(),
                members.validDescription(),
                members.dhcpEnable(),
                members.dns(),
                DhcpOption.parse(members.extraDhcpOpts()));
        return new UpdateSubnet(id, new ProjectId(caller.project()), vpc, change, at);
    }
}
