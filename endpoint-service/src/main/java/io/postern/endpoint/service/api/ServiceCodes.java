package io.postern.endpoint.service.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.endpoint.service.domain.ServiceFailure;
import io.postern.endpoint.service.domain.ServiceReason;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The contract's codes for what a service refuses, and for why one could not be made. */
@ApplicationScoped
public class ServiceCodes implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() instanceof ServiceReason reason
                ? switch (reason) {
                    case SERVICE_NOT_FOUND -> new ApiError(404, "EndPoint.0005", refusal.text());
                    case SERVICE_EXISTS -> new ApiError(409, "EndPoint.1004", refusal.text());
                    case SERVICE_NOT_CHANGEABLE -> new ApiError(400, "EndPoint.3045", refusal.text());
                    case SERVICE_IN_USE -> new ApiError(400, "EndPoint.3006", refusal.text());
                    case BACKEND_NOT_CHANGEABLE -> new ApiError(400, "EndPoint.3051", refusal.text());
                    case BACKEND_PORT_TAKEN -> new ApiError(400, "EndPoint.3044", refusal.text());
                    case PERMISSION_NOT_FOUND, RULE_NOT_FOUND -> new ApiError(404, "EndPoint.0005", refusal.text());
                    case TOO_MANY_TAGS -> new ApiError(400, "EndPoint.3069", refusal.text());
                    case TOO_MANY_SERVERS -> new ApiError(400, "EndPoint.3056", refusal.text());
                    case TOO_MANY_RULES -> new ApiError(400, "EndPoint.0016", refusal.text());
                    case WHITELIST_FULL -> new ApiError(400, "EndPoint.3049", refusal.text());
                }
                : null;
    }

    static String code(ServiceFailure failure) {
        return switch (failure) {
            case QUOTA_EXCEEDED -> "Endpoint.1018";
            case VPC_UNKNOWN -> "EndPoint.2001";
            case PORT_UNKNOWN -> "EndPoint.3008";
            case PORT_NOT_IN_VPC -> "EndPoint.3042";
        };
    }
}
