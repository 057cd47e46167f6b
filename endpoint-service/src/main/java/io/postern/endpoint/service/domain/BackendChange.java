package io.postern.endpoint.service.domain;

import org.jspecify.annotations.Nullable;

/**
 * The last change of the backend that was asked for.
 *
 * @param port wanted
 * @param settings what was asked for with it, and changes with it; absent when nothing was
 * @param refusal why the backend stays as it was; absent while vpc-service has not answered
 */
public record BackendChange(
        String port,
        @Nullable SettingChange settings,
        @Nullable ServiceFailure refusal,
        @Nullable String text) {

    static BackendChange to(String port, @Nullable SettingChange settings) {
        return new BackendChange(port, settings, null, null);
    }

    BackendChange refused(ServiceFailure reason, String why) {
        return new BackendChange(port, null, reason, why);
    }

    public boolean open() {
        return refusal == null;
    }
}
