package io.postern.iam.mfa.api;

import static io.postern.iam.api.Members.notFound;
import static io.postern.iam.api.Members.required;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.mfa.MfaDevices;
import io.postern.iam.mfa.domain.MfaDevice;
import io.postern.iam.mfa.projection.BoundDevices;
import io.postern.iam.user.OwnersOwn;
import io.postern.iam.user.UserCards;
import io.postern.iam.user.domain.User;
import io.postern.journal.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Virtual MFA devices: everybody his own, and of others with permission. */
@Path("/v3.0/OS-MFA")
public class MfaResource {

    private static final int ALL = 5000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Call call;
    private final UserCards users;
    private final MfaDevices devices;
    private final BoundDevices bound;
    private final OwnersOwn owners;

    MfaResource(Call call, UserCards users, MfaDevices devices, BoundDevices bound, OwnersOwn owners) {
        this.owners = owners;
        this.call = call;
        this.users = users;
        this.devices = devices;
        this.bound = bound;
    }

    @POST
    @Path("/virtual-mfa-devices")
    @Action(value = "iam:mfa:createVirtualMFADevice", orOwn = true)
    @ResponseStatus(201)
    public Uni<MfaJson.Enrolled> create(MfaJson.Body body) {
        MfaJson.Wanted wanted = required("virtual_mfa_device", body.virtualMfaDevice());
        String name = required("virtual_mfa_device.name", wanted.name());
        if (!NAME.matcher(name).matches()) {
            throw Members.wrong("virtual_mfa_device.name", "1 to 64 letters, digits, - and _");
        }
        Origin origin = call.origin();
        Instant at = call.at();
        return changing(required("virtual_mfa_device.user_id", wanted.userId()))
                .chain(user -> devices.enrol(user, name, origin, at)
                        .map(seed -> new MfaJson.Enrolled(new MfaJson.Seed(serial(user.domain(), name), seed))));
    }

    @PUT
    @Path("/mfa-devices/bind")
    @Action(value = "iam:mfa:bindMFADevice", orOwn = true)
    public Uni<Void> bind(MfaJson.Bind body) {
        String first = code("authentication_code_first", body.authenticationCodeFirst());
        String second = code("authentication_code_second", body.authenticationCodeSecond());
        Origin origin = call.origin();
        Instant at = call.at();
        return named(required("user_id", body.userId()), required("serial_number", body.serialNumber()))
                .chain(user -> devices.bind(user, first, second, origin, at));
    }

    @PUT
    @Path("/mfa-devices/unbind")
    @Action(value = "iam:mfa:unbindMFADevice", orOwn = true)
    public Uni<Void> unbind(MfaJson.Unbind body) {
        String code = code("authentication_code", body.authenticationCode());
        Origin origin = call.origin();
        Instant at = call.at();
        return named(required("user_id", body.userId()), required("serial_number", body.serialNumber()))
                .chain(user -> devices.unbind(user, code, origin, at));
    }

    /** Only with permission: whoever could take away his own would not need its codes. */
    @DELETE
    @Path("/virtual-mfa-devices")
    @Action("iam:mfa:deleteVirtualMFADevice")
    public Uni<Void> delete(
            @RestQuery("user_id") @Nullable String userId, @RestQuery("serial_number") @Nullable String serial) {
        Origin origin = call.origin();
        Instant at = call.at();
        return named(required("user_id", userId), required("serial_number", serial))
                .chain(user -> devices.delete(user.id(), user.domain(), origin, at));
    }

    @GET
    @Path("/virtual-mfa-devices")
    @Action("iam:mfa:listVirtualMFADevices")
    public Uni<MfaJson.Many> list() {
        return bound.of(domain(), ALL)
                .map(found -> new MfaJson.Many(found.stream()
                        .flatMap(device -> told(device).map(Stream::of).orElseGet(Stream::empty))
                        .toList()));
    }

    @GET
    @Path("/users/{user_id}/virtual-mfa-device")
    @Action(value = "iam:mfa:getVirtualMFADevice", orOwn = true)
    public Uni<MfaJson.One> show(@RestPath("user_id") String id) {
        return user(id).chain(user -> devices.get(user.id())).map(stored -> told(stored.state())
                .map(MfaJson.One::new)
                .orElseThrow(() -> notFound("virtual MFA device of user", id)));
    }

    /** The user, if the serial number is the one of his device, which is to change. */
    private Uni<User.Active> named(String id, String serial) {
        return changing(id).call(user -> devices.get(user.id()).map(stored -> told(stored.state())
                .filter(device -> device.serialNumber().equals(serial))
                .orElseThrow(() -> notFound("virtual MFA device", serial))));
    }

    private Uni<User.Active> changing(String id) {
        String asker = call.caller().userId();
        return user(id).call(user -> owners.respect(user.domain(), user.id(), asker));
    }

    private Uni<User.Active> user(String id) {
        Own.orGranted(call.caller(), id);
        return users.user(domain(), new UserId(id));
    }

    private static Optional<MfaJson.Device> told(MfaDevice device) {
        return switch (device) {
            case MfaDevice.None _ -> Optional.empty();
            case MfaDevice.Enrolled one -> Optional.of(told(one.domain(), one.name(), one.user()));
            case MfaDevice.Bound one -> Optional.of(told(one.domain(), one.name(), one.user()));
        };
    }

    private static MfaJson.Device told(DomainId domain, String name, UserId user) {
        return new MfaJson.Device(serial(domain, name), user.value());
    }

    private static String serial(DomainId domain, String name) {
        return "iam:%s:mfa:%s".formatted(domain, name);
    }

    private static String code(String member, @Nullable String code) {
        String given = required(member, code);
        if (!CODE.matcher(given).matches()) {
            throw Members.wrong(member, "six digits");
        }
        return given;
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
