package io.postern.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a table.
 *
 * @param figures by the name of their column, which ends with the unit; in the order of the columns
 */
public record Row(String what, Map<String, Object> figures) {

    public Row {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public static Row of(String what) {
        return new Row(what, Map.of());
    }

    public Row with(String column, Object figure) {
        Map<String, Object> more = new LinkedHashMap<>(figures);
        more.put(column, figure);
        return new Row(what, more);
    }
}
