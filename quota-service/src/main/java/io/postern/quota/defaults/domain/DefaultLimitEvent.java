package io.postern.quota.defaults.domain;

import io.postern.quota.Kind;
import java.time.Instant;

/** What happens to a default limit. These are published and kept for ever: members may be added, never changed. */
public sealed interface DefaultLimitEvent {

    /** The limit that is in force from now on for projects without one of their own. */
    record DefaultLimitSet(Kind kind, int limit, Instant at) implements DefaultLimitEvent {}
}
