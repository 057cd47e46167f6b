package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.AVAILABLE;
import static io.postern.endpoint.service.domain.ServiceFixture.DETAILS;
import static io.postern.endpoint.service.domain.ServiceFixture.ID;
import static io.postern.endpoint.service.domain.ServiceFixture.LATER;
import static io.postern.endpoint.service.domain.ServiceFixture.REQUESTED;
import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.endpoint.service.domain.ServiceCommand.ChangeServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.KeepServiceBackend;
import io.postern.endpoint.service.domain.ServiceCommand.UpdateService;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRefused;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChangeRequested;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceBackendChanged;
import io.postern.endpoint.service.domain.ServiceEvent.ServiceUpdated;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateServiceTest {

    private static final List<PortMapping> PORTS = List.of(new PortMapping(443, 8443, "TCP"));
    private static final ServiceEvent ASKED =
            new ServiceBackendChangeRequested(ID, "project", "vpc", "other", null, LATER);
    private static final ServiceEvent REFUSED =
            new ServiceBackendChangeRefused(ID, "other", ServiceFailure.PORT_UNKNOWN, "no such port", LATER);

    @Test
    void what_is_said_changes() {
        ServiceChange change = new ServiceChange(
                "region.new.service", false, "open", "text", PORTS, "10.0.0.7", WhitelistRemoval.REJECT, null);
        ServiceOptions options = new ServiceOptions("10.0.0.7", null, null, null, false, WhitelistRemoval.REJECT);
        Past.AVAILABLE
                .when(update(change))
                .then(new ServiceUpdated(ID, "region.new.service", false, "open", "text", PORTS, options, LATER));
    }

    @Test
    void what_is_not_said_stays() {
        Past.AVAILABLE
                .when(update(ServiceChange.rename("region.new.service")))
                .then(new ServiceUpdated(
                        ID,
                        "region.new.service",
                        DETAILS.approval(),
                        DETAILS.tcpProxy(),
                        DETAILS.description(),
                        DETAILS.ports(),
                        DETAILS.options(),
                        LATER));
    }

    @Test
    void what_is_so_already_is_no_change() {
        Past.AVAILABLE.when(update(ServiceChange.rename(DETAILS.name()))).thenNothing();
        Past.AVAILABLE.when(update(backend("port"))).thenNothing();
        Past.AVAILABLE.when(update(backend(null))).thenNothing();
    }

    @Test
    void another_backend_is_asked_for() {
        Past.AVAILABLE.when(update(backend("other"))).then(ASKED);
    }

    @Test
    void one_change_of_the_backend_at_a_time() {
        SPEC.given(REQUESTED, AVAILABLE, ASKED).when(update(backend("other"))).thenNothing();
        SPEC.given(REQUESTED, AVAILABLE, ASKED)
                .when(update(backend("third")))
                .thenRefused(ServiceReason.BACKEND_NOT_CHANGEABLE);
    }

    @Test
    void the_backend_changes_when_it_is_bound() {
        ServiceEvent changed = new ServiceBackendChanged(ID, "other", LATER);
        SPEC.given(REQUESTED, AVAILABLE, ASKED)
                .when(new ChangeServiceBackend(ID, "other", LATER))
                .then(changed);
        assertEquals(
                "other",
                details(SPEC.given(REQUESTED, AVAILABLE, ASKED, changed).state())
                        .port());
    }

    @Test
    void the_backend_stays_when_it_is_refused_and_may_be_asked_for_again() {
        SPEC.given(REQUESTED, AVAILABLE, ASKED)
                .when(new KeepServiceBackend(ID, "other", ServiceFailure.PORT_UNKNOWN, "no such port", LATER))
                .then(REFUSED);
        assertEquals(
                "port",
                details(SPEC.given(REQUESTED, AVAILABLE, ASKED, REFUSED).state())
                        .port());
        SPEC.given(REQUESTED, AVAILABLE, ASKED, REFUSED)
                .when(update(backend("other")))
                .then(ASKED);
    }

    @Test
    void what_is_asked_for_with_a_backend_changes_with_it() {
        ServiceChange change = new ServiceChange(null, false, null, null, PORTS, null, null, "other");
        ServiceEvent asked = new ServiceBackendChangeRequested(ID, "project", "vpc", "other", change.settings(), LATER);
        ServiceEvent updated = new ServiceUpdated(
                ID, DETAILS.name(), false, DETAILS.tcpProxy(), DETAILS.description(), PORTS, DETAILS.options(), LATER);
        Past.AVAILABLE.when(update(change)).then(asked);
        SPEC.given(REQUESTED, AVAILABLE, asked)
                .when(new ChangeServiceBackend(ID, "other", LATER))
                .then(updated, new ServiceBackendChanged(ID, "other", LATER));
        assertEquals(DETAILS, details(SPEC.given(REQUESTED, AVAILABLE, asked).state()));
        assertEquals(
                DETAILS,
                details(SPEC.given(REQUESTED, AVAILABLE, asked, REFUSED).state()));
    }

    @Test
    void a_request_that_comes_again_asks_for_nothing_more_but_another_does() {
        ServiceChange change = new ServiceChange("new", null, null, null, null, null, null, "other");
        ServiceChange another = new ServiceChange("newer", null, null, null, null, null, null, "other");
        ServiceEvent asked = new ServiceBackendChangeRequested(ID, "project", "vpc", "other", change.settings(), LATER);
        SPEC.given(REQUESTED, AVAILABLE, asked).when(update(change)).thenNothing();
        SPEC.given(REQUESTED, AVAILABLE, asked).when(update(backend("other"))).thenNothing();
        SPEC.given(REQUESTED, AVAILABLE, asked).when(update(another)).thenRefused(ServiceReason.BACKEND_NOT_CHANGEABLE);
    }

    @Test
    void an_answer_that_nobody_waits_for_means_nothing() {
        for (Past past : EnumSet.complementOf(EnumSet.of(Past.NOTHING))) {
            past.when(new ChangeServiceBackend(ID, "other", LATER)).thenNothing();
            past.when(new KeepServiceBackend(ID, "other", ServiceFailure.PORT_UNKNOWN, "none", LATER))
                    .thenNothing();
        }
    }

    @Test
    void a_service_that_is_not_available_cannot_be_changed() {
        for (Past past : Past.values()) {
            if (past.state() instanceof Service.Known known && !(known instanceof Service.Available)) {
                ServiceReason reason = known instanceof Service.Deleted
                        ? ServiceReason.SERVICE_NOT_FOUND
                        : ServiceReason.SERVICE_NOT_CHANGEABLE;
                past.when(update(backend("other"))).thenRefused(reason);
            }
        }
        Past.NOTHING.when(update(backend("other"))).thenRefused(ServiceReason.SERVICE_NOT_FOUND);
    }

    private static ServiceDetails details(Service service) {
        return ((Service.Known) service).details();
    }

    private static ServiceChange backend(@Nullable String port) {
        return new ServiceChange(null, null, null, null, null, null, null, port);
    }

    private static UpdateService update(ServiceChange change) {
        return new UpdateService(ID, change, LATER);
    }
}
