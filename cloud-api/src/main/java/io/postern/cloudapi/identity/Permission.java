package io.postern.cloudapi.identity;

/** What an operation asks of its caller. */
public sealed interface Permission {

    /** Nothing: everybody may, and nobody is asked who he is. */
    record Anybody() implements Permission {}

    /** Only that he is known. */
    record Known() implements Permission {}

    /** Only those who run the cloud. */
    record OperatorsOwn() implements Permission {}

    /**
     * Somebody has to have granted it.
     *
     * @param action {@code service:type:operation}
     */
    record Granted(String action) implements Permission {}
}
