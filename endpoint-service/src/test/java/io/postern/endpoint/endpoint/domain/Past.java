package io.postern.endpoint.endpoint.domain;

import static io.postern.endpoint.endpoint.domain.EndpointFixture.SPEC;

import io.postern.decider.spec.DeciderSpec;

/** Everything an endpoint can be when a command reaches it, by the events that lead there. */
enum Past {
    NOTHING,
    CREATING(EndpointFixture.REQUESTED),
    CREATING_WITH_QUOTA(EndpointFixture.REQUESTED, EndpointFixture.QUOTA_HELD),
    CREATING_WITH_PORT(EndpointFixture.REQUESTED, EndpointFixture.PORT_HELD),
    PENDING(EndpointFixture.REQUESTED, EndpointFixture.QUOTA_HELD, EndpointFixture.SUBMITTED),
    ACCEPTED(EndpointFixture.REQUESTED, EndpointFixture.PORT_HELD, EndpointFixture.ACCEPTED),
    REJECTED(
            EndpointFixture.REQUESTED, EndpointFixture.QUOTA_HELD, EndpointFixture.SUBMITTED, EndpointFixture.REJECTED),
    FAILED(EndpointFixture.REQUESTED, EndpointFixture.FAILED),
    DELETING(EndpointFixture.REQUESTED, EndpointFixture.DELETION_REQUESTED),
    DELETING_WITHOUT_QUOTA(
            EndpointFixture.REQUESTED, EndpointFixture.DELETION_REQUESTED, EndpointFixture.QUOTA_SETTLED),
    DELETING_WITHOUT_PORT(EndpointFixture.REQUESTED, EndpointFixture.DELETION_REQUESTED, EndpointFixture.PORT_SETTLED),
    DELETED(EndpointFixture.REQUESTED, EndpointFixture.FAILED, EndpointFixture.DELETED);

    private final EndpointEvent[] events;

    Past(EndpointEvent... events) {
        this.events = events;
    }

    DeciderSpec<Endpoint, EndpointCommand, EndpointEvent>.Then when(EndpointCommand command) {
        return SPEC.given(events).when(command);
    }

    Endpoint state() {
        return SPEC.given(events).state();
    }
}
