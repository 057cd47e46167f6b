package io.postern.robustness.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with places to fill, see {@link Filling}.
 *
 * @param service whom
 * @param path from the root, with its query
 * @param body JSON; null for none
 */
public record Call(
        String service,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** @param line method, service and path, e.g. {@code GET vpc /v1/{project}/vpcs} */
    static Call of(String line, @Nullable String body) {
        String[] words = line.split(" ", 3);
        return new Call(words[1], words[0], words[2], Map.of(), body);
    }

    Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(service, method, path, more, body);
    }
}
