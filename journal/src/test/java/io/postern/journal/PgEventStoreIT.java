package io.postern.journal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PgEventStoreIT extends EventStoreContract {

    @Inject
    PgEventStore store;

    @Override
    EventStore store() {
        return store;
    }
}
