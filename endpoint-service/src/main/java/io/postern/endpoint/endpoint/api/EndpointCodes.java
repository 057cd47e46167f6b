package io.postern.endpoint.endpoint.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.endpoint.endpoint.domain.EndpointFailure;
import io.postern.endpoint.endpoint.domain.EndpointReason;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The contract's codes for what an endpoint refuses, and for why one could not be connected. */
@ApplicationScoped
public class EndpointCodes implements RefusalCodes {

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() instanceof EndpointReason reason
                ? switch (reason) {
                    case ENDPOINT_NOT_FOUND -> new ApiError(404, "EndPoint.2006", refusal.text());
                    case ENDPOINT_EXISTS, MARKER_TAKEN -> new ApiError(409, "EndPoint.1004", refusal.text());
                    case SERVICE_UNKNOWN -> bad("EndPoint.2003", refusal);
                    case SERVICE_NOT_AVAILABLE -> bad("EndPoint.2004", refusal);
                    case NOT_ON_WHITELIST -> bad("EndPoint.2012", refusal);
                    case NOT_OF_THIS_SERVICE -> bad("EndPoint.2013", refusal);
                    case NOT_A_GATEWAY -> bad("EndPoint.1019", refusal);
                    case A_GATEWAY -> bad("EndPoint.2044", refusal);
                    case ROUTE_TABLE_TAKEN -> bad("EndPoint.2039", refusal);
                    case NO_POLICY, WRONG_POLICY -> bad("EndPoint.2048", refusal);
                    case NO_POLICY_ATTACHED -> bad("EndPoint.2049", refusal);
                    case NOT_PROFESSIONAL -> bad("EndPoint.0015", refusal);
                    case TOO_MANY_TAGS -> bad("EndPoint.3069", refusal);
                    case APPROVAL_SLOT_TAKEN -> new ApiError(409, "EndPoint.1004", refusal.text());
                    case STILL_CREATING -> bad("EndPoint.2019", refusal);
                    case HAS_FAILED -> bad("EndPoint.2047", refusal);
                    case BEING_DELETED -> bad("EndPoint.2018", refusal);
                }
                : null;
    }

    private static ApiError bad(String code, Refusal refusal) {
        return new ApiError(400, code, refusal.text());
    }

    static String code(EndpointFailure failure) {
        return switch (failure) {
            case QUOTA_EXCEEDED -> "Endpoint.1018";
            case VPC_UNKNOWN -> "EndPoint.2001";
            case SUBNET_UNKNOWN, SUBNET_NOT_IN_VPC -> "EndPoint.2037";
            case ADDRESS_OUTSIDE_SUBNET -> "EndPoint.2043";
            case ADDRESS_IN_USE -> "EndPoint.2042";
            case NO_ADDRESS_LEFT -> "EndPoint.3001";
            case SERVICE_GONE -> "EndPoint.2003";
            case NOT_ON_WHITELIST -> "EndPoint.2012";
        };
    }
}
