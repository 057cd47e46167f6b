package io.postern.cloudapi.identity;

import java.time.Instant;

/** Hears of every good signature with a permanent key, so that its owner can be told when it was last used. */
public interface KeyUses {

    /** Must not block: it is part of every signed request. */
    void used(String access, Instant at);
}
