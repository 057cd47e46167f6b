package io.postern.quota.api;

import io.postern.cloudapi.ApiError;
import io.postern.quota.ApplicationId;
import io.postern.quota.Counted;
import io.postern.quota.Kind;
import io.postern.quota.ProjectId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What all resources here read alike: tenants, kinds, texts, markers. */
public final class Wire {

    private static final Pattern TENANT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cs}<>]{1,255}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private Wire() {}

    /** A project, or an account for what IAM has. */
    public static ProjectId tenant(String id) {
        if (!TENANT.matcher(id).matches()) {
            throw new ApiError(404, QuotaErrors.UNKNOWN, "Expected a project or account id of 32 hexadecimal digits");
        }
        return new ProjectId(id);
    }

    public static Kind kind(String name) {
        return Counted.named(name)
                .map(Counted::kind)
                .orElseThrow(() -> new ApiError(
                        404, QuotaErrors.UNKNOWN, "Expected one of %s, but not %s".formatted(Counted.kinds(), name)));
    }

    /** @return null when there is none */
    public static @Nullable String text(String member, @Nullable String text) {
        if (text != null && (text.isBlank() || !TEXT.matcher(text).matches())) {
            throw new ApiError(
                    400,
                    QuotaErrors.BAD,
                    "Expected %s to be a line of 1 to 255 characters, not all of them blank and none of them < or >"
                            .formatted(member));
        }
        return text;
    }

    public static ApplicationId application(String id) {
        if (!UUID.matcher(id).matches()) {
            throw noApplication(id);
        }
        return new ApplicationId(id);
    }

    public static ApiError noApplication(String id) {
        return new ApiError(404, QuotaErrors.UNKNOWN, "Expected application %s, but there is none".formatted(id));
    }

    /** An empty parameter is as good as none. */
    public static @Nullable String filter(@Nullable String parameter) {
        if (parameter != null && parameter.indexOf('\0') >= 0) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected parameters without NUL characters");
        }
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }

    /** A marker that is the version of an event; 0 when there is none. */
    public static int version(@Nullable String marker) {
        if (marker == null) {
            return 0;
        }
        if (!VERSION.matcher(marker).matches()) {
            throw new ApiError(400, QuotaErrors.BAD, "Expected marker to be the version of an event");
        }
        return Integer.parseInt(marker);
    }
}
