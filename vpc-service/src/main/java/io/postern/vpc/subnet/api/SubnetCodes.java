package io.postern.vpc.subnet.api;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.RefusalCodes;
import io.postern.decider.Refusal;
import io.postern.vpc.subnet.domain.SubnetRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The contract's codes for what a subnet refuses. */
@ApplicationScoped
public class SubnetCodes implements RefusalCodes {

    /** The documents have none for subnets; this one says it of VPCs (ADR 0051). */
    static final String QUOTA_EXCEEDED = "VPC.0114";

    @Override
    public @Nullable ApiError of(Refusal refusal) {
        return refusal.reason() instanceof SubnetRefusal reason
                ? switch (reason) {
                    case NOT_FOUND -> new ApiError(404, "VPC.0202", refusal.text());
                    case NOT_IN_VPC -> new ApiError(400, "VPC.0207", refusal.text());
                    case TOO_SMALL, GATEWAY_NOT_USABLE -> new ApiError(400, "VPC.0201", refusal.text());
                    case NOT_USABLE -> new ApiError(400, "VPC.0205", refusal.text());
                    // the documents say 500: see ADR 0012
                    case HAS_PORTS -> new ApiError(409, "VPC.0208", refusal.text());
                }
                : null;
    }
}
