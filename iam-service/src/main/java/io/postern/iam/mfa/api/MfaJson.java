package io.postern.iam.mfa.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the MFA API. */
final class MfaJson {

    private MfaJson() {}

    record Body(@Nullable Wanted virtualMfaDevice) {}

    record Wanted(@Nullable String name, @Nullable String userId) {}

    record Enrolled(Seed virtualMfaDevice) {}

    /** The seed appears only in the answer that makes it. */
    record Seed(
            String serialNumber,
            @JsonProperty("base32_string_seed") String base32StringSeed) {
        @Override
        public String toString() {
            return "Seed[serialNumber=%s]".formatted(serialNumber);
        }
    }

    record One(Device virtualMfaDevice) {}

    record Many(List<Device> virtualMfaDevices) {}

    record Device(String serialNumber, String userId) {}

    record Bind(
            @Nullable String userId,
            @Nullable String serialNumber,
            @Nullable String authenticationCodeFirst,
            @Nullable String authenticationCodeSecond) {
        @Override
        public String toString() {
            return "Bind[]";
        }
    }

    record Unbind(
            @Nullable String userId,
            @Nullable String serialNumber,
            @Nullable String authenticationCode) {
        @Override
        public String toString() {
            return "Unbind[]";
        }
    }
}
