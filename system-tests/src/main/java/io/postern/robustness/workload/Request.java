package io.postern.robustness.workload;

import io.postern.robustness.history.Entry.Intent;
import org.jspecify.annotations.Nullable;

/**
 * What a client is about to ask.
 *
 * @param service whom
 * @param path {@code {project}} stands for the caller's own
 * @param body JSON; null for none
 * @param resource id of what it is about; null when it is about none, or about one that is still to be made
 * @param made where the id of what was made is in the answer, a JSON pointer; empty when nothing is made
 */
record Request(
        String operation,
        Intent intent,
        Kind kind,
        String service,
        String method,
        String path,
        @Nullable String body,
        @Nullable String resource,
        String made) {}
