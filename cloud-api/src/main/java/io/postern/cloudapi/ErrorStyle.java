package io.postern.cloudapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** How one service says no: its codes for what goes wrong everywhere, and the body its clients read. One bean each. */
public interface ErrorStyle {

    /**
     * @param detail a sentence for people
     * @param path as it was asked for: one service may speak several families
     * @return status, code and message as this service's contract has them
     */
    ApiError error(Problem problem, String detail, String path);

    /**
     * The body, flat {@code error_code} and {@code error_msg} unless the service's family differs. Text is never null:
     * the official SDK fails on it.
     *
     * @param path as it was asked for
     * @return members in order; {@code request_id} belongs into every family
     */
    default Map<String, Object> body(ApiError error, String path, String requestId) {
        return flat(error, requestId);
    }

    static Map<String, Object> flat(ApiError error, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error_code", error.code());
        body.put("error_msg", error.text());
        body.put("request_id", requestId);
        return body;
    }
}
