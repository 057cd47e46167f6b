package io.postern.cloudapi;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the style {@code limit}, {@code offset}, {@code sort_key}, {@code sort_dir}.
 *
 * @param limit most rows to answer, may be 0
 * @param offset rows to leave out before
 * @param sortKey one of the values of {@link Rules#sortKeys}
 */
public record OffsetPage(int limit, int offset, String sortKey, SortDirection direction) {

    /**
     * What a list allows.
     *
     * @param sortKeys spelling in the query → the one name it means, so that synonyms can be accepted
     */
    public record Rules(
            int defaultLimit,
            int maxLimit,
            Map<String, String> sortKeys,
            String defaultSortKey,
            SortDirection defaultDirection,
            Codes codes) {

        public Rules {
            sortKeys = Map.copyOf(sortKeys);
        }

        /**
         * @param limit and the others: the query's text as it came, null when absent
         * @throws ApiError 400 with the list's own code
         */
        public OffsetPage page(
                @Nullable String limit, @Nullable String offset, @Nullable String sortKey, @Nullable String direction) {
            return new OffsetPage(
                    Numbers.between("limit", limit, defaultLimit, 0, maxLimit, codes.limit()),
                    Numbers.between("offset", offset, 0, 0, Integer.MAX_VALUE, codes.offset()),
                    sortKey(sortKey),
                    direction(direction));
        }

        private String sortKey(@Nullable String text) {
            String key = text == null || text.isEmpty() ? defaultSortKey : sortKeys.get(text);
            if (key == null) {
                throw new ApiError(400, codes.sortKey(), "Expected sort_key to be one of " + sortKeys.keySet());
            }
            return key;
        }

        private SortDirection direction(@Nullable String text) {
            return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
                case "" -> defaultDirection;
                case "asc" -> SortDirection.ASC;
                case "desc" -> SortDirection.DESC;
                default -> throw new ApiError(400, codes.sortDirection(), "Expected sort_dir to be asc or desc");
            };
        }
    }

    /** The contract's code for each parameter. */
    public record Codes(String limit, String offset, String sortKey, String sortDirection) {}
}
