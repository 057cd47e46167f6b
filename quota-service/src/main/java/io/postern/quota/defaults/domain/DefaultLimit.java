package io.postern.quota.defaults.domain;

import org.jspecify.annotations.Nullable;

/** @param limit null when it was never published */
public record DefaultLimit(@Nullable Integer limit) {
    public static final DefaultLimit INITIAL = new DefaultLimit(null);
}
