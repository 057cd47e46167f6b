package io.postern.cloudapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    private static final OffsetPage.Rules SERVICES = new OffsetPage.Rules(
            10,
            1000,
            Map.of("create_at", "createdAt", "created_at", "createdAt", "update_at", "updatedAt"),
            "createdAt",
            SortDirection.DESC,
            new OffsetPage.Codes("EndPoint.0006", "EndPoint.0010", "EndPoint.0017", "EndPoint.0018"));
    private static final MarkerPage.Rules VPCS = new MarkerPage.Rules(2000, 2000, "VPC.0001");

    @Test
    void what_is_not_asked_for_has_a_default() {
        OffsetPage first = new OffsetPage(10, 0, "createdAt", SortDirection.DESC);
        assertEquals(first, SERVICES.page(null, null, null, null));
        assertEquals(first, SERVICES.page("", "", "", ""));
        assertEquals(new MarkerPage(2000, null), VPCS.page(null, null));
        assertEquals(new MarkerPage(2000, null), VPCS.page(null, ""));
    }

    @Test
    void what_is_asked_for_counts() {
        assertEquals(new OffsetPage(0, 7, "updatedAt", SortDirection.ASC), SERVICES.page("0", "7", "update_at", "asc"));
        assertEquals(new MarkerPage(1, "last"), VPCS.page("1", "last"));
    }

    @ParameterizedTest
    @CsvSource({
        "x,,,,EndPoint.0006",
        "-1,,,,EndPoint.0006",
        "1001,,,,EndPoint.0006",
        "99999999999,,,,EndPoint.0006",
        ",-1,,,EndPoint.0010",
        ",1.5,,,EndPoint.0010",
        ",,name,,EndPoint.0017",
        ",,,up,EndPoint.0018"
    })
    void what_is_wrong_is_told_with_the_lists_own_code(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sortKey,
            @Nullable String direction,
            String code) {
        ApiError error = assertThrows(ApiError.class, () -> SERVICES.page(limit, offset, sortKey, direction));
        assertEquals(code, error.code());
        assertEquals(400, error.status());
    }
}
