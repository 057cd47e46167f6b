package io.postern.benchmarks.probe;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The streams that one client appends to again and again, and how far each has come. */
final class Streams {

    private static final int COUNT = 100;

    /** @param version of the stream after this append */
    record Next(String id, int version) {}

    private final List<String> ids =
            Stream.generate(Samples::newId).limit(COUNT).toList();
    private final int[] versions = new int[COUNT];
    private int operation;

    static List<Streams> of(int clients) {
        return IntStream.range(0, clients).mapToObj(_ -> new Streams()).toList();
    }

    Next next(Workload workload) {
        operation++;
        if (workload.isNew(operation)) {
            return new Next(Samples.newId(), 1);
        }
        int which = operation / 2 % COUNT;
        return new Next(ids.get(which), ++versions[which]);
    }
}
