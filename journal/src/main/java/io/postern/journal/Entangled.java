package io.postern.journal;

/**
 * What an event of a batch leads to rests on the effect of one before it, which is not there to be read yet: the events
 * are taken one by one. Thrown by {@link Process#react}, never for a batch of one.
 */
public final class Entangled extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Entangled(Received cause) {
        super("%s rests on what came before it".formatted(cause.eventId()), null, false, false);
    }
}
