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
     * @param orOwn whether anybody may do it with what is his own
     */
    record Granted(String action, boolean orOwn) implements Permission {
        public Granted(String action) {
            this(action, false);
        }
    }
}
