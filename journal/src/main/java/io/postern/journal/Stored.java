package io.postern.journal;

/**
 * A stream's state as the journal has it.
 *
 * @param tenant project id, or domain id for IAM; empty when the stream does not exist
 * @param version number of events in the stream, 0 when it does not exist
 */
public record Stored<S>(String id, String tenant, int version, S state) {

    Stored<S> with(S other) {
        return new Stored<>(id, tenant, version, other);
    }

    public boolean exists() {
        return version > 0;
    }
}
