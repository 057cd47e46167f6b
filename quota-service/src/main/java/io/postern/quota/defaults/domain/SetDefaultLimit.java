package io.postern.quota.defaults.domain;

import io.postern.quota.Kind;
import java.time.Instant;

/** The one command: what the configuration says. */
public record SetDefaultLimit(Kind kind, int limit, Instant at) {}
