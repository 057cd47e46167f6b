package io.postern.endpoint.service.domain;

import static io.postern.endpoint.service.domain.ServiceFixture.SPEC;

import io.postern.decider.spec.DeciderSpec;

/** Everything a service can be when a command reaches it, by the events that lead there. */
enum Past {
    NOTHING,
    CREATING(ServiceFixture.REQUESTED),
    CREATING_WITH_QUOTA(ServiceFixture.REQUESTED, ServiceFixture.QUOTA_HELD),
    CREATING_WITH_BACKEND(ServiceFixture.REQUESTED, ServiceFixture.BACKEND_HELD),
    AVAILABLE(ServiceFixture.REQUESTED, ServiceFixture.BACKEND_HELD, ServiceFixture.AVAILABLE),
    AVAILABLE_TO_CONSUMER(
            ServiceFixture.REQUESTED,
            ServiceFixture.QUOTA_HELD,
            ServiceFixture.AVAILABLE,
            ServiceFixture.CONSUMER_ADDED),
    FAILED(ServiceFixture.REQUESTED, ServiceFixture.FAILED),
    DELETING(ServiceFixture.REQUESTED, ServiceFixture.DELETION_REQUESTED),
    DELETING_WITHOUT_QUOTA(ServiceFixture.REQUESTED, ServiceFixture.DELETION_REQUESTED, ServiceFixture.QUOTA_SETTLED),
    DELETING_WITHOUT_BACKEND(
            ServiceFixture.REQUESTED, ServiceFixture.DELETION_REQUESTED, ServiceFixture.BACKEND_SETTLED),
    DELETED(ServiceFixture.REQUESTED, ServiceFixture.FAILED, ServiceFixture.DELETED);

    private final ServiceEvent[] events;

    Past(ServiceEvent... events) {
        this.events = events;
    }

    DeciderSpec<Service, ServiceCommand, ServiceEvent>.Then when(ServiceCommand command) {
        return SPEC.given(events).when(command);
    }

    Service state() {
        return SPEC.given(events).state();
    }
}
