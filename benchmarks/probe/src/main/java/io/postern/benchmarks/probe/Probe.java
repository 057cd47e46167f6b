package io.postern.benchmarks.probe;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.postern.benchmarks.report.Section;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Does one measurement and writes what it found: {@code append FILE} or {@code delivery FILE}. */
@QuarkusMain
public class Probe implements QuarkusApplication {

    private final Appending appending;
    private final Delivery delivery;

    Probe(Appending appending, Delivery delivery) {
        this.appending = appending;
        this.delivery = delivery;
    }

    @Override
    public int run(String... arguments) throws Exception {
        Section section =
                switch (arguments[0]) {
                    case "append" -> appending.measure();
                    case "delivery" -> delivery.measure();
                    default ->
                        throw new IllegalArgumentException("Expected append or delivery, but got " + arguments[0]);
                };
        new JsonMapper().writeValue(Path.of(arguments[1]).toFile(), section);
        return 0;
    }
}
