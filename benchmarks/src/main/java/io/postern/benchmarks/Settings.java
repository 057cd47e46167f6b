package io.postern.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How long and how hard.
 *
 * @param measured each row
 * @param warmUp load before the first row of each section: a cold JIT is the trap of every measurement
 * @param clients concurrent ones over HTTP, ascending
 * @param accounts that ask for endpoints, ascending
 * @param rates events per second at which delivery is measured, ascending
 * @param inFlight commands that are appended at the same time
 */
public record Settings(
        Duration measured,
        Duration warmUp,
        List<Integer> clients,
        List<Integer> accounts,
        List<Integer> rates,
        int inFlight) {
    public Settings {
        clients = List.copyOf(clients);
        accounts = List.copyOf(accounts);
        rates = List.copyOf(rates);
    }
}
