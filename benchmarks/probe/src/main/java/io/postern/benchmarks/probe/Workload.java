package io.postern.benchmarks.probe;

/** Which streams are appended to. */
enum Workload {
    NEW("new streams"),
    EXISTING("existing streams"),
    MIXED("new and existing in turn");

    private final String text;

    Workload(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isNew(int operation) {
        return this == NEW || this == MIXED && operation % 2 == 0;
    }
}
