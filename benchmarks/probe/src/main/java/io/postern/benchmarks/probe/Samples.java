package io.postern.benchmarks.probe;

import io.postern.journal.Catalogue;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** How samples are asked for. */
final class Samples {

    static final Origin ORIGIN =
            Origin.request("user:0f6f3a7f2c113b1f9f0e6c574a0b9d55", "6c574a0b9d550f6f3a7f2c113b1f9f0e");

    /** The JSON of an EndpointRequested has about 640 bytes. */
    private static final String NOTE = "a sample as long as an endpoint ".repeat(19);

    private static final int TENANTS = 16;

    private Samples() {}

    static Order<?, ?, ?> order(String id, int tenant) {
        return new Order<>(Sample.SAMPLES, id, tenant(tenant), new Sample.Take(NOTE, System.nanoTime()));
    }

    static String tenant(int number) {
        return "%032x".formatted(number % TENANTS);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Where the container learns of them. */
    static final class Wiring {
        @Produces
        @Singleton
        Catalogue catalogue() {
            return new Catalogue("probe", List.of(Sample.SAMPLES));
        }
    }
}
