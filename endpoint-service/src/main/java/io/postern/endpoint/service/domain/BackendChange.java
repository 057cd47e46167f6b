package io.postern.endpoint.service.domain;

import org.jspecify.annotations.Nullable;

/**
 * The last change of the backend that was asked for.
 *
 * @param port wanted
 * @param refusal why the backend stays as it was; absent while vpc-service has not answered
 */
public record BackendChange(
        String port,
        @Nullable ServiceFailure refusal,
        @Nullable String text) {

    static BackendChange to(String port) {
        return new BackendChange(port, null, null);
    }

    BackendChange refused(ServiceFailure reason, String why) {
        return new BackendChange(port, reason, why);
    }

    public boolean open() {
        return refusal == null;
    }
}
