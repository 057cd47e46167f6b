package io.postern.cloudapi;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the style {@code limit}, {@code marker}.
 *
 * @param limit most rows to answer, may be 0
 * @param marker id of the last row of the page before, exclusive; null on the first page
 */
public record MarkerPage(int limit, @Nullable String marker) {

    /**
     * What a list allows.
     *
     * @param limitCode the contract's code for a bad limit
     */
    public record Rules(int defaultLimit, int maxLimit, String limitCode) {

        /**
         * @param limit and the other: the query's text as it came, null when absent
         * @throws ApiError 400 with the list's own code
         */
        public MarkerPage page(@Nullable String limit, @Nullable String marker) {
            return new MarkerPage(
                    Numbers.between("limit", limit, defaultLimit, 0, maxLimit, limitCode),
                    marker == null || marker.isEmpty() ? null : marker);
        }
    }
}
