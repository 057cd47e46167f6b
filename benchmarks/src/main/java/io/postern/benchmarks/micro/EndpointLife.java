package io.postern.benchmarks.micro;

import io.postern.decider.Decision;
import io.postern.endpoint.Admission;
import io.postern.endpoint.DomainId;
import io.postern.endpoint.EndpointId;
import io.postern.endpoint.ServiceId;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.domain.EndpointDecider;
import io.postern.endpoint.endpoint.domain.EndpointDetails;
import io.postern.endpoint.endpoint.domain.EndpointEvent;
import io.postern.endpoint.endpoint.domain.EndpointOptions;
import io.postern.endpoint.endpoint.domain.EndpointPort;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An endpoint from its request to accepted: three commands decided, three events evolved. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EndpointLife {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final EndpointId ID = new EndpointId("8d3c2b1a-0f9e-4d8c-b7a6-950413223140");
    private static final EndpointPort PORT = new EndpointPort("0af6b8c7-6e5d-41e0-9fce-bdac9b8a7968", "192.168.0.7");
    private static final EndpointDetails DETAILS = new EndpointDetails(
            ID,
            16_777_217,
            "1f2e3d4c5b6a79880716253443526170",
            new DomainId("7e2d3c4b5a6978877665544332211000"),
            new ServiceId("3b1f9f0e-6c57-4a0b-9d55-0f6f3a7f2c11"),
            "region-1.payments.3b1f9f0e-6c57-4a0b-9d55-0f6f3a7f2c11",
            "interface",
            "f9e5a7b6-5d4c-40df-8ebd-ac9b8a796857",
            "0af6b8c7-6e5d-41e0-9fce-bdac9b8a7968",
            null,
            false,
            false,
            List.of(),
            "",
            List.of(),
            EndpointOptions.NONE,
            null,
            null,
            AT);

    private static final Entry ENTRY = new Entry(Admission.OPEN, null, "process");

    private final EndpointDecider decider = new EndpointDecider();

    // fields and not constants: what JMH measures must not be known to the compiler
    private final EndpointCommand request = new EndpointCommand.RequestEndpoint(DETAILS, Admission.OPEN);
    private final EndpointCommand quota = new EndpointCommand.HoldQuota(ID, ENTRY, AT);
    private final EndpointCommand port = new EndpointCommand.HoldPort(ID, PORT, ENTRY, AT);

    @Benchmark
    public Endpoint requestToAccepted() {
        return after(after(after(decider.initial(), request), quota), port);
    }

    private Endpoint after(Endpoint state, EndpointCommand command) {
        return switch (decider.decide(state, command)) {
            case Decision.Emit<EndpointEvent>(List<EndpointEvent> events) -> decider.evolve(state, events);
            case Decision.Refuse<EndpointEvent> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
