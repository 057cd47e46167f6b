package io.postern.vpc.vpc.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.vpc.vpc.domain.VpcRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The contract's codes for what a VPC refuses, also where a subnet's request made it refuse. */
@ApplicationScoped
public class VpcCodes implements RefusalCodes {

    static final String QUOTA_EXCEEDED = "VPC.0114";
    static final String IN_USE = "VPC.0104";

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() instanceof VpcRefusal reason
                ? switch (reason) {
                    case NOT_FOUND -> new ApiError(404, "VPC.0003", refusal.text());
                    case NAME_TAKEN -> new ApiError(400, "VPC.0115", refusal.text());
                    case RANGE_NOT_ALLOWED -> new ApiError(400, "VPC.0101", refusal.text());
                    case SUBNETS_OUTSIDE -> new ApiError(400, "VPC.0117", refusal.text());
                    case OUTSIDE_VPC -> new ApiError(400, "VPC.0203", refusal.text());
                    case OVERLAPS -> new ApiError(400, "VPC.0204", refusal.text());
                    case NOT_USABLE -> new ApiError(400, "VPC.0004", refusal.text());
                    case HAS_SUBNETS, HAS_GATEWAYS -> new ApiError(409, IN_USE, refusal.text());
                }
                : null;
    }
}
