package io.postern.cloudapi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and from where a request came: what conditions of policies ask beside who it is.
 *
 * @param at in whole milliseconds
 * @param source address of the caller; null when it is not known
 */
public record Occasion(Instant at, @Nullable String source) {}
