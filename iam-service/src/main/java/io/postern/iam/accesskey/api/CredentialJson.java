package io.postern.iam.accesskey.api;

import io.postern.iam.accesskey.AccessKeyChanges;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.api.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the access key API. */
final class CredentialJson {

    private CredentialJson() {}

    record Body(@Nullable Wanted credential) {}

    record Wanted(
            @Nullable String userId,
            @Nullable String description,
            @Nullable String status) {}

    record One(C credential) {
        static One of(AccessKey.Active key) {
            return new One(C.of(key, null, null));
        }

        /** The secret appears only here. */
        static One made(AccessKeyChanges.Made made) {
            return new One(C.of(made.key(), made.secret(), null));
        }

        static One used(AccessKey.Active key, @Nullable Instant last) {
            return new One(C.of(key, null, last));
        }
    }

    record Many(List<C> credentials) {
        static Many of(List<AccessKey.Active> keys) {
            return new Many(keys.stream().map(key -> C.of(key, null, null)).toList());
        }
    }

    record C(
            String access,
            @Nullable String secret,
            String userId,
            String status,
            String description,
            String createTime,
            @Nullable String lastUseTime) {

        static C of(AccessKey.Active key, @Nullable String secret, @Nullable Instant lastUse) {
            return new C(
                    key.id().value(),
                    secret,
                    key.user().value(),
                    key.enabled() ? "active" : "inactive",
                    key.description(),
                    Times.micros(key.createdAt()),
                    lastUse == null ? null : Times.micros(lastUse));
        }

        @Override
        public String toString() {
            return "C[access=%s]".formatted(access);
        }
    }
}
