package io.postern.quota.application.domain;

import io.postern.quota.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of an application: the first by a tenant, the others by those who run the cloud. */
public sealed interface ApplicationCommand {

    record SubmitApplication(ApplicationDetails details) implements ApplicationCommand {}

    /** @param quota absent for what was applied for */
    record ApproveApplication(ApplicationId id, @Nullable Integer quota, Instant at) implements ApplicationCommand {}

    record RefuseApplication(ApplicationId id, String reason, Instant at) implements ApplicationCommand {}
}
